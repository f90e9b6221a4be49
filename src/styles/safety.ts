import { css } from 'lit';

/**
 * Safety text. A page may dress it, but neither hide nor fold it, on screen and on paper: what is important inside a
 * shadow root wins over what a page says of its parts.
 */
export const safetyStyles = css`
  /* stylelint-disable declaration-no-important -- Nobody may hide it by a style sheet */
  :host(:not([hidden])) {
    display: block !important;
    max-block-size: none !important;
  }

  .safety {
    display: grid !important;
    gap: calc(3 * var(--_space));
    max-block-size: none !important;
    padding: var(--_pad);
    background: var(--cw-color-surface, var(--_surface));
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    /* Large text in narrow room breaks an address instead of widening the page. */
    overflow-wrap: anywhere;
  }

  .title,
  .danger,
  .statement,
  .services,
  .service,
  .name,
  .sources {
    display: block !important;
  }

  /* Large enough for an unsteady hand. */
  .way,
  .number {
    display: inline-block !important;
    padding-block: 0.3em;
    font-weight: 650;
  }

  /* Inside a line, which is high enough; more would part it from the next. */
  .danger .way,
  .number {
    padding-block: 0;
  }

  .number {
    text-decoration: inherit;
  }

  .safety,
  .safety *:not(slot) {
    visibility: visible !important;
    opacity: 1 !important;
    block-size: auto !important;
    clip-path: none !important;
    content-visibility: visible !important;
  }
  /* stylelint-enable declaration-no-important */

  .safety p {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .title {
    font-size: 1.2em;
  }

  @media print {
    .safety {
      break-inside: avoid;
    }

    /* Addresses, where their words do not say them. Numbers stand in the words. */
    .sources a::after,
    .way[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
