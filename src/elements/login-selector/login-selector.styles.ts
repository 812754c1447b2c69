import { css } from 'lit';

export const styles = css`
  .sign-in {
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 30rem;
  }

  .lines {
    display: grid;
    gap: var(--_space);
  }

  .actions {
    align-items: center;
  }

  .account {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_accent);
    border-radius: calc(1.5 * var(--_radius));
    column-gap: calc(2 * var(--_space));
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    position: relative;
  }

  .account:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent-strong);
  }

  .account button {
    background: none;
    border: 0;
    color: var(--_accent);
    cursor: pointer;
    font-size: var(--_font-size-card);
    font-weight: var(--_font-weight-heading);
    padding: 0;
    text-align: start;
  }

  /* The whole frame is the button, while only its name is read as such; the hint describes it. */
  .account button::after {
    border-radius: calc(1.5 * var(--_radius));
    content: '';
    inset: 0;
    position: absolute;
  }

  .account button:focus-visible {
    box-shadow: none;
    outline: none;
  }

  .account button:focus-visible::after {
    box-shadow: 0 0 0 2px var(--_surface);
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .account button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  .account p {
    grid-row: 2;
  }

  .account svg {
    block-size: 1.5rem;
    color: var(--_accent);
    grid-column: 2;
    grid-row: 1 / span 2;
    inline-size: 1.5rem;
  }

  .account:dir(rtl) svg {
    scale: -1 1;
  }

  /* Over the button, which covers the frame. */
  .elsewhere {
    grid-column: 1 / -1;
    grid-row: 3;
    justify-self: start;
    padding-block: calc(1.25 * var(--_space)) calc(0.25 * var(--_space));
    position: relative;
  }

  @media (forced-colors: active) {
    .account button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
