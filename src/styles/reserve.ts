import { css } from 'lit';

/** Height kept free for content that comes in any size, until it is there or nothing comes any more. */
export const reserveStyles = css`
  .waiting > .reserve {
    min-block-size: var(--cw-reserve, 24em);
  }

  /* Lines without words. */
  .bones {
    max-inline-size: var(--cw-measure, 68ch);
    background: repeating-linear-gradient(var(--_surface) 0 1em, transparent 0 1.6em);
  }
`;
