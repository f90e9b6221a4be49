import { css } from 'lit';

export const comparisonTableStyles = css`
  :not(.error) > .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }
`;
