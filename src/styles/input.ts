import { css } from 'lit';

/** A field to type or choose in. */
export const inputStyles = css`
  :is(input, select)[part='input'] {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: transparent;
    border: 1px solid color-mix(in oklab, currentColor 60%, transparent);
    border-radius: var(--_radius);
  }
`;
