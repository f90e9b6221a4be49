import { css } from 'lit';

export const faqListStyles = css`
  .faq > * + * {
    margin-block-start: calc(5 * var(--_space));
  }

  .title {
    font-size: 1.44em;
  }

  .tools,
  .folding {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space));
    align-items: center;
    text-align: start;
  }

  .search {
    flex: 1 1 100%;
    max-inline-size: 34em;
    font-weight: 600;
  }

  .search [part='input'] {
    display: block;
    margin-block-start: var(--_gap);
    font-weight: 400;
  }

  .count {
    flex: 1 1 100%;
  }

  /* It stays, so that what is told is told; its room does not. */
  .count:empty {
    margin-block-start: calc(-3 * var(--_space));
  }

  .item {
    border-block-end: 1px solid var(--_line);
  }

  .item:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .item[hidden] {
    display: none;
  }

  .item > div {
    padding-block: var(--_pad);
  }

  .summary {
    display: flex;
    gap: 1em;
    align-items: baseline;
    justify-content: space-between;
    padding-block: var(--_pad);
    list-style: none;
    cursor: pointer;
    scroll-margin-block-start: 1em;
  }

  .summary::-webkit-details-marker {
    display: none;
  }

  .summary::after {
    flex: none;
    font-size: 1.2em;
    line-height: 1;
    content: '+' / '';
  }

  details[open] > .summary::after {
    content: '−' / '';
  }

  .summary:hover .question {
    text-decoration: underline;
  }

  .question {
    min-inline-size: 0;
    font-size: 1em;
    line-height: 1.4;
  }

  .answer {
    padding-block-end: calc(6 * var(--_space));
  }

  .references {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .sources-heading {
    margin-block-end: var(--_gap);
    font-size: 1em;
  }

  .summary:focus-visible {
    outline-offset: 0;
  }

  @media print {
    .tools,
    .summary::after {
      display: none;
    }
  }
`;
