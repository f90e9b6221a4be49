import { css } from 'lit';

/**
 * A card. Its height is known before its content is: picture, category, six lines that title and excerpt share, four
 * of dates. What is shorter leaves room above the dates, so that nothing on the page moves when it arrives. A long
 * title is read whole at the expense of the excerpt, and no date is ever cut. In a wide card lines are long and few: it has
 * less room for them, or there would be a hole. What decides is the nearest `cw-card`: whatever is as wide as its cards
 * are. A grid has none, since its cards are hardly ever as wide as that: to measure each of many takes a third of their time.
 */
export const cardStyles = css`
  .card,
  .text {
    display: flex;
    flex-direction: column;
  }

  .card {
    --_picture: 66.67cqi;
    --_text: 19.75em;

    position: relative;
    overflow: hidden;
    background: var(--cw-color-surface, none);
    border: 1px solid var(--_line);
    border-radius: var(--cw-card-radius, var(--_radius));
    break-inside: avoid;
  }

  .picture {
    aspect-ratio: 3 / 2;
    background: var(--_surface);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .text {
    flex: 1;
    gap: var(--_gap);
    min-inline-size: 0;
    padding: var(--_pad);
  }

  /* No such room where there is no picture, whose height knows of two thirds of the border. */
  .picture + .text {
    min-block-size: calc(var(--_text) - 0.67px);
  }

  .category,
  .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }

  .category {
    font-size: 0.8em;
    font-weight: 600;
    color: var(--_accent);
    -webkit-line-clamp: 1;
  }

  .title {
    font-size: 1.2em;
  }

  .title a {
    outline: none;
  }

  .card:not(:hover) .title a {
    text-decoration: none;
  }

  /* One real link, whose area is the card. Text that lies above it can still be selected. */
  .title a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .excerpt,
  .meta {
    position: relative;
    margin-block-start: auto;
  }

  .excerpt {
    margin-block-start: var(--_gap);
  }

  .compact {
    --_picture: 0px;
    --_text: 15.5em;
  }

  /* The page's own words, in place of the article: as much room as it takes, for as long as it may come. */
  .bare {
    display: block;
    padding: var(--_pad);
  }

  .bare,
  .compact {
    min-block-size: calc(var(--_picture) + var(--_text));
  }

  .box:not(.waiting) .bare {
    min-block-size: 0;
  }

  /* In a narrow column a long title is read whole too: what it leaves out may be its "not". */
  @container cw-card (inline-size < 14em) {
    .words {
      -webkit-line-clamp: 9;
    }

    .card {
      --_text: 24.55em;
    }

    .compact {
      --_text: 20.3em;
    }
  }

  @container cw-card (inline-size >= 28em) {
    .horizontal {
      --_picture: 1.33px;
      --_text: calc(16.5em - 1.33px);

      flex-direction: row;
    }

    .horizontal .words {
      -webkit-line-clamp: 4;
    }

    .horizontal .picture {
      inline-size: 36%;
    }

    .compact {
      --_text: 11.25em;
    }
  }

  @container cw-card (inline-size >= 31em) {
    .vertical {
      --_text: 15.25em;
    }

    .vertical .words {
      -webkit-line-clamp: 4;
    }
  }

  @container cw-card (inline-size >= 40em) {
    .vertical {
      --_picture: 56.25cqi;
      --_text: 13.75em;
    }

    .vertical .picture {
      aspect-ratio: 16 / 9;
      /* Not as high as what is in it would be by itself. */
      min-block-size: 0;
    }

    .horizontal {
      --_text: calc(15.25em - 1.33px);
    }
  }
`;
