import { css } from 'lit';

export const crisisResourcesStyles = css`
  ul {
    list-style: none;
  }

  .service {
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .name {
    font-weight: 650;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }

  @container (inline-size >= 40em) {
    .services {
      columns: 2;
      column-gap: 2.5em;
    }

    .service {
      break-inside: avoid;
    }
  }
`;
