import { css } from 'lit';

/**
 * A card. Its height is known before its content is: picture, three lines of title, three of excerpt, two of
 * dates. What is shorter leaves room above the dates, so that nothing on the page moves when it arrives.
 */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: calc(66.67cqi + 18em);
    overflow: hidden;
    background: var(--cw-color-surface, none);
    border: 1px solid var(--_line);
    border-radius: var(--cw-card-radius, var(--_radius));
  }

  .picture {
    flex: none;
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
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--_gap);
    min-inline-size: 0;
    padding: var(--_pad);
  }

  .category {
    font-size: 0.8em;
    font-weight: 600;
    color: var(--_accent);
  }

  .title {
    font-size: 1.2em;
  }

  .title a {
    color: inherit;
    text-decoration: none;
    outline: none;
  }

  .card:hover .title a {
    text-decoration: underline;
  }

  /* One real link, whose area is the card. Text that lies above it can still be selected. */
  .title a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .card:has(a:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .title,
  .excerpt,
  .meta {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .excerpt,
  .meta {
    position: relative;
  }

  .meta {
    margin-block-start: auto;
  }

  .no-picture .excerpt {
    -webkit-line-clamp: 9;
  }

  .compact {
    min-block-size: 10.5em;
  }

  .compact :is(.title, .meta) {
    -webkit-line-clamp: 2;
  }

  @container (inline-size >= 28em) {
    .horizontal {
      flex-direction: row;
      min-block-size: max(24cqi, 16.5em);
    }

    .horizontal .excerpt {
      -webkit-line-clamp: 2;
    }

    .horizontal .picture {
      inline-size: 36%;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
