import { css } from 'lit';

export const latestPostsStyles = css`
  .foot {
    display: flex;
    gap: var(--_pad);
    align-items: center;
    justify-content: center;
    /* A button's. */
    min-block-size: calc(2.5em + 2px);
    margin-block-start: calc(5 * var(--_space));
  }

  .end:focus {
    outline: none;
  }

  @media print {
    .foot {
      display: none;
    }
  }
`;
