import { css } from 'lit';

/**
 * A card. Its height is known before its content is: picture, category, six lines that title and excerpt share, four
 * of dates. What is shorter leaves room above the dates, so that nothing on the page moves when it arrives. A long
 * title is read whole at the expense of the excerpt, and no date is ever cut. In a wide card lines are long and few: it has
 * less room for them, or there would be a hole. A list's cards are never as wide as that, unless they lie.
 */
export const cardStyles = css`
  .card,
  .text {
    display: flex;
    flex-direction: column;
  }

  .card {
    position: relative;
    min-block-size: calc(66.67cqi + 19.75em);
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
    min-block-size: 15.5em;
  }

  /* The page's own words, in place of the article. */
  .bare {
    display: block;
    padding: var(--_pad);
  }

  /* No room for a picture that there is not, nor for an article that does not come. */
  .card:not(.bare, .compact, :has(.picture)),
  .box:not(.waiting) .bare {
    min-block-size: 0;
  }

  @container (inline-size >= 28em) {
    .horizontal {
      flex-direction: row;
      min-block-size: 16.5em;
    }

    .horizontal .words {
      -webkit-line-clamp: 4;
    }

    .horizontal .picture {
      inline-size: 36%;
    }

    .compact {
      min-block-size: 11.25em;
    }
  }

  @container (inline-size >= 31em) {
    .vertical {
      min-block-size: calc(66.67cqi + 15.25em);
    }

    .vertical .words {
      -webkit-line-clamp: 4;
    }
  }

  @container (inline-size >= 40em) {
    .vertical {
      min-block-size: calc(56.25cqi + 13.75em);
    }

    .vertical .picture {
      aspect-ratio: 16 / 9;
      /* Not as high as what is in it would be by itself. */
      min-block-size: 0;
    }

    .horizontal {
      min-block-size: 15.25em;
    }
  }
`;
