import { css } from 'lit';

/** The frame that holds a loading widget in each of its states. */
export const frameStyles = css`
  .frame:focus {
    outline: none;
  }

  .message {
    padding: var(--_pad);
  }

  .message p::before {
    font-weight: 700;
    content: '! ' / '';
  }

  .message .button {
    margin-block-start: var(--_gap);
  }
`;
