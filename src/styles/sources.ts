import { css } from 'lit';

/** The list of sources below a text, and the ways there and back. */
export const sourcesStyles = css`
  /* Inside an article too, whose own lists are set in. */
  ol.sources {
    padding-inline-start: 0;
  }

  /* On each source and not on the list: a source may run the other way. */
  .sources li {
    margin-inline-start: 2.2em;
  }

  .sources li + li {
    margin-block-start: var(--_space);
  }

  .sources li:focus {
    background: var(--_surface);
  }

  /* A larger target that leaves the line as high as it is. */
  .back {
    padding: 0.4em 0.5em;
  }

  /* Raised, as in a comparison, where the publisher has not done so. */
  .prose a[href^='#citation-']:not(sup *) {
    padding-inline-start: 0.15em;
    font-size: 0.75em;
    line-height: 0;
    vertical-align: super;
  }

  /* Who comes back to a statement sees what it stands in. */
  .prose a[href^='#citation-'] {
    scroll-margin-block: 6em;
  }
`;
