import { css } from 'lit';

/** A comparison, alone or inside an article. It breathes: one hairline a row, nothing else drawn. */
export const comparisonStyles = css`
  /* What is only heard lies in the region too, and must not make the page wider. */
  .scroll {
    position: relative;
    overflow-x: auto;
  }

  .comparison table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }

  /* One value a row stands near what it is a value of. */
  .comparison .single {
    inline-size: auto;
    min-inline-size: min(100%, 36em);
  }

  .comparison caption {
    padding-block-end: calc(3 * var(--_space));
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
    text-align: start;
  }

  .comparison :is(th, td) {
    min-inline-size: 7em;
    padding-block: calc(2.5 * var(--_space));
    padding-inline: 0 calc(5 * var(--_space));
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }

  .comparison thead :is(th, td) {
    font-weight: 650;
    vertical-align: bottom;
    border-block-end-width: 2px;
  }

  .comparison tbody th {
    font-weight: 400;
    color: var(--_muted);
  }

  .level {
    font-weight: 600;
  }

  .level.above {
    display: block;
  }

  .marks {
    font-size: 0.75em;
    letter-spacing: 0.15em;
    white-space: nowrap;
  }

  .comparison sup {
    margin-inline-start: -0.1em;
    line-height: 0;
    white-space: nowrap;
  }

  /* A larger target that leaves the line as high as it is. */
  .comparison sup a {
    padding: 0.5em 0.3em;
  }

  .below {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .below > * {
    margin-block-start: calc(3 * var(--_space));
  }

  .key,
  .key ol {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.2em;
  }

  .key ol {
    list-style: none;
  }

  /* A table that has no room becomes a list: each row under its header, each value under its column's. */
  @container (inline-size < 32em) {
    .comparison :is(table, caption, tbody, tr, th, td) {
      display: block;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .comparison thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .comparison tbody tr {
      padding-block: calc(3 * var(--_space));
      border-block-end: 1px solid var(--_line);
    }

    .comparison tbody tr:first-child {
      border-block-start: 1px solid var(--_line);
    }

    .comparison tbody :is(th, td) {
      padding: 0;
      border: 0;
    }

    .comparison tbody th {
      font-weight: 650;
      color: inherit;
    }

    .comparison td {
      margin-block-start: var(--_gap);
    }

    .comparison td[data-column]::before {
      display: block;
      font-size: 0.875em;
      color: var(--_muted);
      content: attr(data-column);
    }
  }
`;
