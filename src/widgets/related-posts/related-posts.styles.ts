import { css } from 'lit';

export const relatedPostsStyles = css`
  .list-heading {
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

  .cards li {
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
    padding-block-start: calc(1.73em + 4 * var(--_space));
  }
`;
