import { css } from 'lit';

/** The frame that holds a loading widget in each of its states. */
export const frameStyles = css`
  .frame:focus {
    outline: none;
  }

  .message {
    padding: var(--_pad);
  }

  .message .button {
    margin-block-start: var(--_gap);
  }
`;
