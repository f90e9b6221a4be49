import { css } from 'lit';

/** A comparison, alone or inside an article. It breathes: one hairline a row, nothing else drawn. */
export const comparisonStyles = css`
  .comparison .scroll {
    overflow-x: auto;
    border-radius: 2px;
  }

  .comparison table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }

  .comparison caption {
    padding-block-end: calc(3 * var(--_space));
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.2;
    text-align: start;
  }

  .comparison th,
  .comparison td {
    min-inline-size: 9em;
    padding: calc(2.5 * var(--_space)) calc(5 * var(--_space)) calc(2.5 * var(--_space)) 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }

  .comparison thead th,
  .comparison thead td {
    font-weight: 650;
    vertical-align: bottom;
    border-block-end: 2px solid var(--_line);
  }

  .comparison tbody th {
    font-weight: 400;
    color: var(--_muted);
  }

  .comparison .marks {
    display: inline-block;
    font-size: 0.75em;
    letter-spacing: 0.15em;
    white-space: nowrap;
  }

  .comparison .none {
    color: var(--_muted);
  }

  .comparison sup {
    line-height: 0;
  }

  .comparison sup a {
    padding-inline: 0.2em;
  }

  .comparison .below {
    margin-block-start: calc(3 * var(--_space));
  }

  .sources {
    padding-inline-start: 1.6em;
  }

  .sources li + li {
    margin-block-start: calc(1 * var(--_space));
  }

  .sources :target,
  .sources :focus {
    background: var(--_surface);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
