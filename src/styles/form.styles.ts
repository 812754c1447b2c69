import { css } from 'lit';

/** A form of fields, one below the other, alike in the elements and on the service's own pages. */
export const formStyles = css`
  form {
    display: grid;
    gap: calc(2.5 * var(--_space));
    margin: 0;
  }

  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .with-button input {
    flex: 1 1 12rem;
    inline-size: auto;
  }
`;
