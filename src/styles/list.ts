import { css } from 'lit';

/** Cards under a heading: in a grid, below each other, or in a row that scrolls. */
export const listStyles = css`
  .head {
    display: flex;
    gap: var(--_pad);
    justify-content: space-between;
  }

  .list-heading {
    min-inline-size: 0;
    margin-block-end: var(--_pad);
    font-size: 1.44em;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5em), 1fr));
    gap: calc(5 * var(--_space));
    list-style: none;
  }

  .cards.list {
    grid-template-columns: 1fr;
  }

  .item {
    display: grid;
    container-type: inline-size;
  }

  .stack {
    display: grid;
  }

  .stack > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .error .ghost {
    display: none;
  }

  .ghost {
    visibility: hidden;
  }
`;
