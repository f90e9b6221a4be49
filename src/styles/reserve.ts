import { css } from 'lit';

/** Height kept free for content that comes in any size, until it is there or nothing comes any more. */
export const reserveStyles = css`
  :not(.error) > .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }
`;
