import { css } from 'lit';

export const styles = css`
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr));
  }

  /* Cards of one row end on one line, however much each has to say. */
  .cards li {
    display: grid;
  }

  sme-business-card::part(card) {
    align-content: start;
    block-size: 100%;
  }
`;
