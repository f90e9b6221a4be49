import { css } from 'lit';

/** Running text: sections of an article, answers of a FAQ. */
export const proseStyles = css`
  .prose {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .prose > * + * {
    margin-block-start: calc(4 * var(--_space, 0.25em));
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
  }

  .prose li + li {
    margin-block-start: calc(1.5 * var(--_space, 0.25em));
  }

  .prose dt {
    font-weight: 650;
  }

  .prose dd {
    margin-inline-start: 1.4em;
  }

  .prose blockquote {
    margin: 0;
    padding-inline-start: calc(4 * var(--_space, 0.25em));
    border-inline-start: 2px solid var(--_line, currentColor);
  }

  .prose img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius, 0.5em);
  }

  .prose figcaption {
    margin-block-start: calc(2 * var(--_space, 0.25em));
    color: var(--_muted, inherit);
    font-size: 0.875em;
  }

  .prose pre {
    overflow-x: auto;
    margin: 0;
    padding: calc(3 * var(--_space, 0.25em));
    background: var(--_surface, transparent);
    border-radius: var(--_radius, 0.5em);
  }

  .prose table:not(.comparison table) {
    display: block;
    overflow-x: auto;
    max-inline-size: 100%;
    border-collapse: collapse;
  }

  .prose :is(th, td):not(.comparison *) {
    padding: calc(2 * var(--_space, 0.25em)) calc(4 * var(--_space, 0.25em)) calc(2 * var(--_space, 0.25em)) 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line, currentColor);
  }

  .prose a[href^='#'] {
    text-decoration-style: dotted;
  }
`;
