import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: calc(1.5 * var(--_radius));
    color: var(--_text);
    inline-size: min(40rem, 100vi - 4 * var(--_space));
    max-block-size: calc(100vb - 4 * var(--_space));
    overflow: auto;
    padding: calc(3 * var(--_space));
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  /* Who sits down at a machine that somebody left must not read on. */
  dialog.over::backdrop {
    background: var(--_surface-soft, Canvas);
  }
`;
