import { css } from 'lit';

/**
 * A comparison that is larger than its place, or much longer than the window (`tall`). It scrolls inside its own
 * region, where its headers stay in sight, on the ground that `ScrollRegionController` finds behind it. A word without
 * end breaks instead of widening anything.
 */
export const wideTableStyles = css`
  .comparison .scroll {
    isolation: isolate;
  }

  .comparison :is(caption, li, p) {
    overflow-wrap: anywhere;
  }

  @container (inline-size >= 32em) {
    /* Columns get wider than that where there is room; what asks for more has to break. */
    .comparison :is(th, td) {
      max-inline-size: 16em;
    }

    .comparison tbody th {
      max-inline-size: 9em;
    }
  }

  @media screen {
    @container (inline-size >= 32em) {
      .comparison .tall {
        max-block-size: max(20em, 85svh);
        scroll-padding-block-start: 4em;
        scroll-padding-inline-start: 10em;
      }

      /* A shade at its end says that there is more. */
      .comparison .cut::after {
        position: sticky;
        inset-block-end: 0;
        inset-inline-start: 0;
        z-index: 4;
        display: block;
        block-size: 2em;
        margin-block-start: -2em;
        pointer-events: none;
        background: linear-gradient(transparent, var(--_line));
        content: '';
      }

      /* Collapsed borders belong to the table and do not stay with a header. */
      .comparison table {
        border-collapse: separate;
        border-spacing: 0;
      }

      .comparison :is(thead :is(th, td), tbody th) {
        position: sticky;
        z-index: 1;
        background: var(--_ground, none);
      }

      .comparison thead :is(th, td) {
        inset-block-start: 0;
        z-index: 2;
      }

      .comparison :is(thead td, tbody th) {
        inset-inline-start: 0;
      }

      .comparison thead td {
        z-index: 3;
      }
    }
  }

  /* As a list each value has its column's name before it, which is heard too: once is enough. */
  @container (inline-size < 32em) {
    .comparison thead:has(th ~ th) {
      display: none;
    }
  }

  /* Paper does not scroll. */
  @media print {
    .comparison .scroll {
      overflow: visible;
    }
  }
`;
