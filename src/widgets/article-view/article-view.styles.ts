import { css } from 'lit';

export const articleViewStyles = css`
  .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }

  .article > * + * {
    margin-block-start: calc(6 * var(--_space, 0.25em));
  }

  header > * + * {
    margin-block-start: calc(2 * var(--_space, 0.25em));
  }

  .category {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent, inherit);
  }

  .title {
    max-inline-size: 26ch;
    font-size: 2.0736em;
    line-height: 1.15;
  }

  .section-heading {
    font-size: 1.44em;
    scroll-margin-block-start: 1em;
  }

  :is(h4, h5, h6).section-heading {
    font-size: 1.2em;
  }

  section + section,
  .body > * + * {
    margin-block-start: calc(8 * var(--_space, 0.25em));
  }

  .body > .prose:has(> :is(h4, h5, h6).section-heading) {
    margin-block-start: calc(6 * var(--_space, 0.25em));
  }

  .notice {
    max-inline-size: var(--cw-measure, 68ch);
    padding: calc(3 * var(--_space, 0.25em)) calc(4 * var(--_space, 0.25em));
    background: var(--_surface, transparent);
    border-inline-start: 3px solid var(--_line, currentColor);
    border-radius: var(--_radius, 0.5em);
  }

  .notice.safety,
  .notice.warning {
    border-inline-start-color: var(--_accent, currentColor);
  }

  .lead img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius, 0.5em);
  }

  .toc {
    max-inline-size: var(--cw-measure, 68ch);
    padding-block: calc(4 * var(--_space, 0.25em));
    border-block: 1px solid var(--_line, currentColor);
  }

  .toc ol {
    list-style: none;
  }

  .toc li {
    padding-block: 0.2em;
  }

  .toc .sub {
    padding-inline-start: 1.25em;
  }

  .toc a {
    text-decoration: none;
  }

  .toc a:hover {
    text-decoration: underline;
  }

  .references .below {
    margin-block-start: calc(3 * var(--_space, 0.25em));
  }

  footer {
    padding-block-start: calc(4 * var(--_space, 0.25em));
    border-block-start: 1px solid var(--_line, currentColor);
  }

  @container (inline-size < 30em) {
    .title {
      font-size: 1.728em;
    }

    .section-heading {
      font-size: 1.3em;
    }
  }

  @media print {
    .toc {
      display: none;
    }
  }
`;
