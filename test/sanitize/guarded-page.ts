/** Runs in a frame under a Content Security Policy and tells the test around it what came of foreign HTML there. */
import { html, render } from 'lit';
import { foreignHtml, loadSanitizer } from '../../src/sanitize/index.js';

export interface Outcome {
  readonly text: string | null;
  readonly errors: readonly unknown[];
}

const foreign =
  '<p>text</p><script src="https://evil.example/x.js"></script><embed src="https://evil.example/x.swf">';
const errors: unknown[] = [];

// As a widget does: an error leads to an update.
const show = () => {
  render(html`${foreignHtml(foreign, { base: 'https://publisher.example/', onError })}`, document.body);
};
const onError = (error: unknown) => {
  errors.push((error as { code?: string }).code);
  show();
};

show();
await loadSanitizer().catch(() => undefined);
await new Promise(requestAnimationFrame);
parent.postMessage({ text: document.body.textContent, errors } satisfies Outcome, '*');
