import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { allStyleHashes, prerenderStream } from 'clinic-widgets/server';

const styles = await allStyleHashes();
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    'script-src https://assets.example',
    'connect-src https://content.example',
    'img-src https://content.example',
    `style-src https://assets.example ${styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html clinic-widgets',
  ].join('; '),
};

const pages = new Map([['/', await readFile('pages/index.html')]]);
const missing = await readFile('pages/missing.html');

const server = createServer(async ({ method, url = '/' }, response) => {
  const page = pages.get(new URL(url, 'http://localhost').pathname);
  // No `content-length`: how long the page is shows once its content is there.
  response.writeHead(page ? 200 : 404, headers);
  if (method === 'HEAD') {
    response.end();
    return;
  }
  const filled = new Blob([page ?? missing]).stream().pipeThrough(
    prerenderStream({
      // Readers do not wait for longer than this, and have the links that the page holds.
      timing: { deadline: 3000 },
      onReport(report) {
        for (const { tag, line, outcome, code } of report) {
          if (code) console.error(`${url}: <${tag}> in line ${line}: ${outcome} (${code})`);
        }
      },
    }),
  );
  // A reader who leaves before the end is no fault.
  await pipeline(filled, response).catch(() => response.destroy());
});

const port = Number(process.env['PORT'] ?? 8080);
server.listen(port, () => {
  const address = server.address();
  console.log(`http://localhost:${typeof address === 'object' ? address?.port : port}/`);
});
