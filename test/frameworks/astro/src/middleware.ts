import { defineMiddleware } from 'astro:middleware';
import { prerender } from 'clinic-widgets/server';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const page = await next();
  if (!url.pathname.startsWith('/articles/')) return page;
  const { html, report } = await prerender(await page.text());
  for (const { tag, outcome, code } of report) {
    if (code) console.warn(`${url.pathname}: <${tag}> ${outcome} (${code})`);
  }
  return new Response(html, page);
});
