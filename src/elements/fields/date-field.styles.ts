import { css } from 'lit';

export const dateFieldStyles = css`
  .date > legend {
    font-weight: 400;
  }

  .date-parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .date-part {
    flex: 1 1 4rem;
    max-inline-size: 6rem;
  }

  .date-part.month {
    flex-grow: 2;
    max-inline-size: 9rem;
  }

  .date-part label {
    color: var(--_text-soft);
    font-size: var(--_font-size-small);
  }
`;
