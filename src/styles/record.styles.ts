import { css } from 'lit';

/** Cards and lists of facts, alike in every element that has some. */
export const recordStyles = css`
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
    display: grid;
    gap: var(--_space);
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    transition: border-color var(--_duration);
  }

  .facts {
    display: grid;
    gap: calc(0.5 * var(--_space)) calc(2 * var(--_space));
    grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr);
    margin: 0;
  }

  .facts dt {
    color: var(--_text-soft);
  }

  .facts dd {
    margin: 0;
  }

  @media print {
    .card {
      break-inside: avoid;
      box-shadow: none;
    }
  }

  @container (max-width: 30rem) {
    .card {
      padding: calc(2 * var(--_space));
    }

    .facts {
      grid-template-columns: minmax(0, 1fr);
    }

    .facts dd {
      margin-block-end: var(--_space);
    }
  }
`;
