import { css } from 'lit';

export const toolbarStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: center;
    margin-block-end: var(--_gap);
  }

  .views {
    display: flex;
    margin-inline-end: auto;
  }

  .tool {
    min-block-size: 2em;
    padding: 0.2em 0.8em;
    font: inherit;
    font-size: 0.875em;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .views .tool:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .views .tool:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .tool[aria-pressed='true'] {
    z-index: 1;
    font-weight: 650;
    border-color: currentColor;
    box-shadow: inset 0 -2px currentColor;
  }

  .tool:focus-visible {
    z-index: 2;
  }

  /* A line of its own, there before it says anything. */
  .said {
    flex-basis: 100%;
  }

  .said:empty {
    margin-block-start: calc(-1 * var(--_gap));
  }

  @container (inline-size < 28em) {
    .views {
      flex-basis: 100%;
    }
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
