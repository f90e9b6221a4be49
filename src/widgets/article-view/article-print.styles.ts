import { css } from 'lit';

/** On paper nothing can be followed, opened or scrolled: addresses are written out, and nothing is cut. */
export const articlePrintStyles = css`
  @media print {
    .back {
      display: none;
    }

    :is(.sources, .notice, footer) a[href^='http']::after {
      overflow-wrap: anywhere;
      content: ' (' attr(href) ')';
    }

    .article .scroll {
      overflow: visible;
    }

    .article :is(th, td) {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .prose pre {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    .heading {
      break-after: avoid;
    }

    :is(.notice, .lead, figure img, tr, .sources li) {
      break-inside: avoid;
    }
  }
`;
