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
    /* Three beside each other at most, so that three fill their row, however wide it is. */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(14.5em, 25.1%)), 1fr));
    gap: calc(5 * var(--_space));
    list-style: none;
  }

  .cards.list {
    grid-template-columns: 1fr;
  }

  .cards.list,
  .carousel > .item {
    container: cw-card / inline-size;
  }

  /* As high as the row. A grid of one would be laid out twice. */
  .item {
    display: flex;
  }

  .item > .card {
    flex: 1;
  }

  .item,
  .item > .card {
    min-inline-size: 0;
  }

  .cards.carousel {
    grid-template-columns: none;
    grid-auto-flow: column;
    /* Part of the next card shows that there is one. */
    grid-auto-columns: 85%;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    /* The buttons say that it scrolls, and a bar would take room that is only there on some machines. */
    scrollbar-width: none;
  }

  /* Browsers put the focus on a box that scrolls and holds no link. */
  [aria-hidden='true'] > .carousel {
    overflow: hidden;
  }

  .cards.snaps {
    scroll-snap-type: inline mandatory;
  }

  .carousel > .item {
    scroll-snap-align: start;
  }

  /* A box that scrolls would cut off a ring around the card. */
  .carousel .card:has(a:focus-visible) {
    outline-offset: -2px;
  }

  @container (inline-size >= 30.25em) {
    .cards.carousel {
      grid-auto-columns: calc((100% - 5 * var(--_space)) / 2);
    }
  }

  @container (inline-size >= 46em) {
    .cards.carousel {
      grid-auto-columns: calc((100% - 10 * var(--_space)) / 3);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    /* At once with the focus in it: Chromium leaves a card out of view that gets it while the row is on its way. */
    .carousel:not(:focus-within) {
      scroll-behavior: smooth;
    }
  }

  .steps {
    display: flex;
    flex: none;
    gap: var(--_gap);
    /* In line with the heading. */
    margin-block-start: -0.136em;
  }

  .steps.off {
    visibility: hidden;
  }

  .step {
    inline-size: 2em;
    block-size: 2em;
    min-block-size: 0;
    padding: 0;
    line-height: 1;
  }

  .step span {
    font-size: 1.5em;
  }

  .step[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }

  /* On paper nothing scrolls. */
  @media print {
    .cards.carousel {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5em), 1fr));
      grid-auto-flow: row;
      overflow: visible;
    }

    .steps {
      display: none;
    }
  }

  .stack {
    display: grid;
  }

  .stack > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .box:not(.waiting) .ghost {
    display: none;
  }

  .ghost {
    visibility: hidden;
  }
`;
