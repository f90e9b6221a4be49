/** The page of a clinic that the preview shows: the very snippet, on a ground of one's own, light or dark. */
import { pages } from './contrast.js';
import { element, head, type Snippet } from './snippet.js';
import { isMount } from './targets.js';

export type Scheme = 'light' | 'dark';

/** What the frame tells of the widget inside it. */
export interface Report {
  readonly clinicWidgets: 'preview';
  readonly height: number;
  /** Of the widget; empty until it says something. */
  readonly state: string;
  readonly code: string;
}

export const isReport = (data: unknown): data is Report =>
  typeof data === 'object' && data !== null && 'clinicWidgets' in data && data.clinicWidgets === 'preview';

/** Runs in the frame. Nothing of the page around it is within its reach: the frame has an origin of its own. */
const reporter = `(() => {
  let state = '', code = '';
  const tell = () => parent.postMessage({ clinicWidgets: 'preview', height: document.documentElement.offsetHeight, state, code }, '*');
  for (const type of ['cw-load', 'cw-empty', 'cw-error']) addEventListener(type, (event) => {
    state = event.target.state; code = event.code ?? ''; tell();
  });
  addEventListener('error', (event) => {
    if (event.target !== window) { state = 'error'; code = 'code'; tell(); }
  }, true);
  addEventListener('submit', (event) => event.preventDefault(), true);
  addEventListener('cw-submit', (event) => event.preventDefault());
  addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.documentElement));
})();`;

const groundOf = (scheme: Scheme): string =>
  pages
    .filter((page) => page.scheme === scheme)
    .map(({ ground, text }) => `background: ${ground}; color: ${text};`)
    .join('');

export const previewPage = (snippet: Snippet, scheme: Scheme): string => {
  const { background, typeface } = snippet.settings;
  const looks = [
    groundOf(scheme),
    `color-scheme: ${scheme};`,
    // A ground that was chosen for dark text would hide light one.
    background && scheme === 'light' ? `background: ${background};` : '',
    `font-family: ${typeface ? `${typeface}, ` : ''}system-ui, sans-serif;`,
  ].join(' ');
  return `<!doctype html>
<html lang="en" data-cw-consent="granted">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Preview</title>
<style>html { ${looks} } body { margin: 0; padding: 1em; line-height: 1.6; }</style>
<script>${reporter}</script>
${head(snippet)}
</head>
<body>
${element(snippet, isMount(snippet))}
</body>
</html>`;
};
