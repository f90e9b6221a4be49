import { css } from 'lit';

export const comparisonTableStyles = css`
  .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }

  .reserve .bone {
    block-size: 1.2em;
    margin-block: 1.4em;
  }
`;
