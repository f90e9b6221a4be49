import { css } from 'lit';

/** The frame that holds a loading widget in each of its states, and the shapes shown while it waits. */
export const frameStyles = css`
  .frame:focus {
    outline: none;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space, 0.25em)) calc(4 * var(--_space, 0.25em));
    padding: calc(4 * var(--_space, 0.25em));
    border: 1px solid var(--_line, currentColor);
    border-radius: var(--_radius, 0.5em);
  }

  .message p {
    display: flex;
    gap: calc(2 * var(--_space, 0.25em));
    align-items: baseline;
    flex: 1 1 14em;
  }

  .message svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    translate: 0 0.12em;
  }

  .message + * {
    margin-block-start: calc(4 * var(--_space, 0.25em));
  }

  .bone {
    display: block;
    block-size: 0.8em;
    margin-block: 0.4em;
    background: var(--_surface, transparent);
    background: color-mix(in oklab, currentColor 10%, transparent);
    border-radius: 0.25em;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 2s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.55;
      }
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
