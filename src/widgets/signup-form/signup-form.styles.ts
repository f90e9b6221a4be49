import { css } from 'lit';

export const signupFormStyles = css`
  /* What reserve.css keeps, and what stays after the form has gone. */
  .frame {
    min-block-size: 11.2em;
  }

  :host([consent]) .frame {
    min-block-size: 17em;
  }

  /* Around a form that the page dresses. */
  .bare:focus {
    outline: none;
  }

  .after > :not(:empty) {
    margin-block-start: var(--_pad);
  }

  :host([sender]) .frame {
    min-block-size: 13.2em;
  }

  :host([consent][sender]) .frame {
    min-block-size: 19.1em;
  }

  /* A line of its own, so that its height is known before it is there. */
  [part='sender'] {
    flex-basis: 100%;
  }

  .form-heading {
    margin-block-end: var(--_pad);
    font-size: 1.2em;
  }

  form,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }

  form {
    gap: var(--_pad);
  }

  /* In a little more room than that, fields which end a little before the edge would look like a slip. */
  @container (inline-size >= 40em) {
    form {
      max-inline-size: 34em;
    }
  }

  label {
    font-weight: 600;
  }

  [part='input'][aria-invalid='true'] {
    border-width: 2px;
    border-color: currentColor;
  }

  /* Lists of choices take their colours from the field, and their ground from nowhere. */
  option {
    color: FieldText;
    background: Field;
  }

  .consent {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: start;
    font-weight: 400;
  }

  .consent input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0.05em 0 0;
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }

  .consent span {
    min-inline-size: 0;
  }

  .error {
    font-weight: 600;
  }

  .error::before {
    content: '! ' / '';
  }

  .send {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_space)) calc(5 * var(--_space));
    align-items: center;
  }

  .button.primary,
  .button.primary:hover {
    min-block-size: 2.75em;
    background: var(--_accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 85%, currentColor);
  }

  /* Black or white, whichever stands out from the accent. It is on the label, not on the button, because the
     accent itself is mixed from the button's text colour. */
  .button.primary span {
    color: var(--cw-color-on-accent, oklch(from var(--_accent) calc((0.65 - l) * 1000) 0 0));
  }

  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  /* It stays among what is read aloud while nothing is in it, and takes no room. */
  .outcome:empty {
    position: absolute;
  }

  @media (forced-colors: active) {
    .button.primary span {
      color: ButtonText;
    }
  }
`;
