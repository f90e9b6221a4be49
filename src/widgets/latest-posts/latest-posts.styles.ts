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

  /* For ears alone. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .foot {
      display: none;
    }
  }
`;
