import { css } from 'lit';

/** Levels as drawings. Strokes keep their width however wide the column is. On paper the table is printed. */
export const chartStyles = css`
  /* As long in every column: places are compared by eye. */
  .comparison td:has(.drawing) {
    inline-size: 13em;
  }

  .drawing {
    display: block;
    inline-size: min(100% - 0.8em, 12em);
    block-size: 1.5em;
    margin-inline: 0.4em;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
  }

  .drawing path {
    vector-effect: non-scaling-stroke;
  }

  .rail {
    stroke: var(--_line);
    stroke-width: 1px;
  }

  .places {
    stroke: var(--_muted);
    stroke-width: 0.3em;
  }

  .way {
    stroke: var(--_accent);
    stroke-width: 0.25em;
  }

  .reached {
    stroke: var(--_accent);
    stroke-width: 0.8em;
  }

  /* The first step is where reading begins. */
  td:dir(rtl) .drawing {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    .drawing path {
      stroke: CanvasText;
    }
  }

  @media screen {
    .marks:has(+ .drawing) {
      display: none;
    }
  }

  @media print {
    .drawing {
      display: none;
    }
  }
`;
