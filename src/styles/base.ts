import { css } from 'lit';

/**
 * What every widget starts from. The host element only places; `.box` dresses, since a page's `* { padding: 0 }`
 * beats `:host` and not an inner box. Sizes are in `em`, because pages shrink their root. `--_` names are our own:
 * always set on `.box`, from the documented tokens.
 *
 * The accent is mixed from the page's own text colour, so that it keeps its contrast on light and on dark pages,
 * also on those that never declare a colour scheme.
 *
 * What follows is said of every widget in custom-elements.json.
 *
 * @cssprop [--cw-color-accent] - Links, focus, the main button. Default: a blue mixed with the page's text colour.
 * @cssprop [--cw-color-muted] - Dates and other quiet lines. Default: the text colour, a little lighter.
 * @cssprop [--cw-color-border] - Hairlines. Default: the text colour at 20 %.
 * @cssprop [--cw-radius=0.5em] - Corner radius.
 * @cssprop [--cw-space=0.25em] - The step that all spacing is made of.
 * @cssprop [--cw-font-scale=1] - Text size against the page's.
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

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  .box {
    --_accent: var(--cw-color-accent, color-mix(in oklab, currentColor 40%, #0a64c4));
    --_muted: var(--cw-color-muted, color-mix(in oklab, currentColor 92%, transparent));
    --_line: var(--cw-color-border, color-mix(in oklab, currentColor 20%, transparent));
    --_surface: color-mix(in oklab, currentColor 6%, transparent);
    --_radius: var(--cw-radius, 0.5em);
    --_space: var(--cw-space, 0.25em);
    --_gap: calc(2 * var(--_space));
    --_pad: calc(4 * var(--_space));

    font-size: calc(1em * var(--cw-font-scale, 1));
    line-height: 1.6;
    text-align: start;
    white-space: normal;
    overflow-wrap: break-word;
  }

  .heading {
    font-weight: 650;
    line-height: 1.2;
  }

  a {
    color: var(--_accent);
  }

  /* The link of a card is as large as the card. */
  :focus-visible,
  .card:has(a:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }

  /* A line of the interface keeps the side of the text that it belongs to. */
  .quiet[dir] {
    /* stylelint-disable-next-line declaration-property-value-no-unknown -- Chromium's name for it */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .quiet a,
  .title a {
    color: inherit;
  }

  /* In one line, where it is not longer than a line. Such boxes cost a list: one for each fact. */
  .fact {
    display: inline-block;
  }

  .button {
    padding: 0.45em 1.1em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: pointer;
  }
`;
