import { css } from 'lit';

export const styles = css`
  .card {
    gap: calc(1.5 * var(--_space));
  }

  .missing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    grid-column: 1 / -1;
  }

  .missing dt:not(:last-of-type)::after {
    content: ',';
  }

  .missing dd {
    margin: 0;
  }
`;
