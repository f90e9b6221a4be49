import { css } from 'lit';

/**
 * A card. Its height is known before its content is: picture, three lines of title, three of excerpt, two of
 * dates. What is shorter leaves room above the dates, so that nothing on the page moves when it arrives.
 */
export const cardStyles = css`
  .card {
    --_text-block: 17.5em;

    position: relative;
    display: flex;
    flex-direction: column;
    /* Both borders are part of the height. */
    min-block-size: calc(66.67cqi + var(--_text-block, 17.5em));
    overflow: hidden;
    background: var(--cw-color-surface, transparent);
    border: 1px solid var(--_line, currentColor);
    border-radius: var(--cw-card-radius, var(--_radius, 0.5em));
  }

  .card.bare {
    padding: calc(4 * var(--_space, 0.25em));
  }

  .card .picture {
    flex: none;
    aspect-ratio: 3 / 2;
    background: color-mix(in oklab, currentColor 6%, transparent);
  }

  .card img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .card .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(2 * var(--_space, 0.25em));
    min-inline-size: 0;
    padding: calc(4 * var(--_space, 0.25em)) calc(5 * var(--_space, 0.25em)) calc(5 * var(--_space, 0.25em));
  }

  .card .category {
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.5;
    color: var(--_accent, inherit);
  }

  .card .title {
    font-size: 1.2em;
  }

  .card .title a {
    color: inherit;
    text-decoration: none;
  }

  .card:hover .title a,
  .card .title a:focus-visible {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
  }

  /* One real link, whose area is the card. Text that lies above it can still be selected. */
  .card .title a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .card .title a:focus-visible {
    outline: none;
  }

  .card:has(.title a:focus-visible) {
    outline: 2px solid var(--_accent, Highlight);
    outline-offset: 2px;
  }

  .card .excerpt,
  .card .meta {
    position: relative;
  }

  .card .title,
  .card .excerpt,
  .card .meta {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .card .excerpt {
    font-size: 0.9375em;
  }

  .card .meta {
    margin-block-start: auto;
    padding-block-start: calc(1 * var(--_space, 0.25em));
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .card.no-picture .excerpt {
    -webkit-line-clamp: 9;
    line-clamp: 9;
  }

  .card.compact {
    min-block-size: 6.5em;
  }

  .card.compact .title {
    font-size: 1em;
  }

  @container (inline-size >= 28em) {
    .card.horizontal {
      flex-direction: row;
      min-block-size: max(calc(66.67cqi * 0.36), 15.5em);
    }

    .card.horizontal .picture {
      inline-size: 36%;
      aspect-ratio: auto;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
      min-block-size: 0;
    }
  }
`;
