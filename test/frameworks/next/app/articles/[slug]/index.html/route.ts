import { prerender } from 'clinic-widgets/server';

export const dynamic = 'force-static';

export const generateStaticParams = () =>
  ['is-ketamine-addictive', 'vitamin-b12-and-ketamine'].map((slug) => ({ slug }));

const page = (slug: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Clinic in Next</title>
    <link rel="stylesheet" href="https://assets.example/widgets/reserve.css">
    <script async src="https://assets.example/widgets/embed.js" data-endpoint="https://content.example/v1"></script>
  </head>
  <body>
    <article-view slug="${slug}">
      <a href="https://publisher.example/${slug}">The article</a>
    </article-view>
    <related-posts for="${slug}"></related-posts>
  </body>
</html>`;

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  if (!/^[\w-]+$/.test(slug)) return new Response('There is no such article.', { status: 404 });
  const { html, report } = await prerender(page(slug), {
    // Seconds. Without it Next keeps the content from one build to the next, however old it is.
    transport: (url, init) => fetch(url, { ...init, next: { revalidate: 300 } }),
  });
  for (const { tag, outcome, code } of report) {
    if (code) console.warn(`${slug}: <${tag}> ${outcome} (${code})`);
  }
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
