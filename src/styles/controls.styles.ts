import { css } from 'lit';

/** Buttons, and the words beside a control, alike in every element. */
export const controlStyles = css`
  button {
    color: inherit;
    font: inherit;
    line-height: var(--_line-height);
  }

  .button {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    cursor: pointer;
    display: inline-flex;
    font-weight: var(--_font-weight-strong);
    gap: var(--_space);
    justify-content: center;
    min-block-size: 2.75rem;
    padding: calc(0.5 * var(--_space)) calc(2.5 * var(--_space));
    text-decoration: none;
    transition:
      background-color var(--_duration),
      border-color var(--_duration),
      color var(--_duration);
  }

  .button:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent-strong);
    color: var(--_accent-strong);
  }

  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: var(--_accent-strong);
  }

  /* Without padding at its sides, so that its words are aligned with what is above and below. */
  .button.quiet {
    background: none;
    border-color: var(--_clear);
    padding-inline: 0;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.primary.danger {
    background: var(--_danger);
    color: var(--_surface);
  }

  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
  }

  .hint {
    color: var(--_text-soft);
  }

  .error {
    color: var(--_danger);
    font-weight: var(--_font-weight-strong);
  }

  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
