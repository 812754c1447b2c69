import { css } from 'lit';

/** The text where there is nothing to show yet, or nothing left. */
export const emptyStyles = css`
  .empty {
    background: var(--_surface-soft);
    border: 1px dashed var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    display: grid;
    gap: calc(1.5 * var(--_space));
    justify-items: center;
    padding: calc(5 * var(--_space)) calc(3 * var(--_space));
    text-align: center;
  }
`;
