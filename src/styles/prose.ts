import { css } from 'lit';

/** Running text: sections of an article, answers of a FAQ. */
export const proseStyles = css`
  .prose {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .prose > * + * {
    margin-block-start: var(--_pad);
  }

  .prose :is(h1, h2, h3, h4, h5, h6):not(.heading) {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.2;
  }

  .prose :is(h1, h2):not(.heading) {
    font-size: 1.44em;
  }

  .prose h3:not(.heading) {
    font-size: 1.3em;
  }

  .prose h4:not(.heading) {
    font-size: 1.15em;
  }

  .prose > * + :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 1.25em;
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
  }

  .prose li + li {
    margin-block-start: calc(1.5 * var(--_space));
  }

  .prose dt {
    font-weight: 650;
  }

  .prose dd {
    margin-inline-start: 1.4em;
  }

  .prose blockquote {
    padding-inline-start: var(--_pad);
    border-inline-start: 2px solid var(--_line);
  }

  .prose img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .prose figcaption {
    margin-block-start: var(--_gap);
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* As wide as its longest line, so that its ground scrolls along. */
  .prose pre {
    inline-size: fit-content;
    min-inline-size: 100%;
    padding: calc(3 * var(--_space));
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .prose .scroll {
    position: relative;
    overflow-x: auto;
  }

  .prose table:not(.comparison table) {
    border-collapse: collapse;
  }

  .prose caption {
    padding-block-end: var(--_gap);
    font-weight: 650;
    text-align: start;
  }

  .prose :is(th, td):not(.comparison *) {
    padding-block: var(--_gap);
    padding-inline: 0 var(--_pad);
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }

  .prose a[href^='#'] {
    text-decoration-style: dotted;
  }

  /* Nobody unfolds paper. */
  @media print {
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
