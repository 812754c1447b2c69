import { css } from 'lit';

export const styles = css`
  .receipt {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(1.5 * var(--_space));
    margin-block-end: calc(-2 * var(--_space));
  }

  .receipt .button {
    padding-inline: 0;
  }

  .notice.attention {
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }

  .card {
    gap: calc(1.5 * var(--_space));
    padding-block: calc(2.5 * var(--_space));
  }

  /* The person's own line breaks. */
  .detail {
    max-inline-size: 44em;
    white-space: pre-line;
  }

  blockquote {
    margin: calc(0.5 * var(--_space)) 0;
  }

  [part='sub-heading'] {
    margin-block-start: var(--_space);
  }

  .card > [part='sub-heading']:first-child {
    margin-block-start: 0;
  }

  sme-history-timeline {
    margin-block-start: calc(2 * var(--_space));
  }

  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    color: inherit;
    inline-size: min(34rem, calc(100vw - 2rem));
    padding: calc(3 * var(--_space));
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  @media print {
    .button,
    .reply,
    [part='done'],
    [part='turn'] {
      display: none;
    }

    .card {
      border: 0;
      padding: 0;
    }
  }
`;
