import { css } from 'lit';

/** The frame that holds a loading widget in each of its states. */
export const frameStyles = css`
  .frame {
    outline: none;
  }

  .message + *,
  .message .button {
    margin-block-start: var(--_pad);
  }

  .alert p::before {
    font-weight: 650;
    content: '! ' / '';
  }
`;
