import { css } from 'lit';

/**
 * What every widget starts from. The host element only places; `.box` dresses, since a page's `* { padding: 0 }`
 * beats `:host` and not an inner box. Sizes are in `em`, because pages shrink their root.
 *
 * The accent is mixed from the page's own text colour, so that it keeps its contrast on light and on dark pages,
 * also on those that never declare a colour scheme.
 */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* A size container has no width of its own: without this it would vanish as a flex item. */
    min-inline-size: min(100%, 16em);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .box {
    --_accent: var(--cw-color-accent, color-mix(in oklab, currentColor 40%, #0a64c4));
    --_muted: var(--cw-color-muted, color-mix(in oklab, currentColor 86%, transparent));
    --_line: var(--cw-color-border, color-mix(in oklab, currentColor 20%, transparent));
    --_surface: var(--cw-color-surface, color-mix(in oklab, currentColor 5%, transparent));
    --_radius: var(--cw-radius, 0.5em);
    --_space: var(--cw-space, 0.25em);

    font-size: calc(1em * var(--cw-font-scale, 1));
    line-height: 1.6;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    overflow-wrap: break-word;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  a {
    color: var(--_accent, LinkText);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 2px solid var(--_accent, Highlight);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .quiet {
    color: var(--_muted, inherit);
    font-size: 0.875em;
    line-height: 1.5;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.5em;
    padding: 0.4em 1.1em;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_accent, currentColor);
    border-radius: var(--_radius, 0.5em);
    cursor: pointer;
  }

  .button:hover {
    background: var(--_surface, transparent);
  }

  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 0.15s;
    }
  }
`;
