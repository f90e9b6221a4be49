import { css } from 'lit';

export const comparisonTableStyles = css`
  .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }
`;
