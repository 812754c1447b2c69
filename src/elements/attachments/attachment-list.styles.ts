import { css } from 'lit';

export const attachmentListStyles = css`
  .documents {
    display: grid;
    gap: var(--_space);
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .documents li {
    align-items: center;
    background: var(--_surface-soft);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
    justify-content: space-between;
    padding: var(--_space) calc(1.5 * var(--_space));
  }

  .documents li > div {
    display: grid;
    flex: 1 1 14rem;
  }

  .file-name {
    font-weight: var(--_font-weight-strong);
  }

  @media print {
    .documents button {
      display: none;
    }
  }
`;
