import { css } from 'lit';

/**
 * The arrow of what one chooses from. The browser's own look of a `select` cuts the upper marks of Thai off, since it has a line
 * height of its own.
 */
export const chooserStyles = css`
  /* Drawn with gradients: a picture, even as data:, would need the page's policy to let it in. */
  :is(select, input[role='combobox']) {
    appearance: none;
    background:
      linear-gradient(45deg, transparent 50%, var(--_accent) 50%) calc(100% - 1.375rem) 55% / 0.4375rem 0.4375rem
        no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--_accent) 50%) calc(100% - 0.9375rem) 55% / 0.4375rem 0.4375rem
        no-repeat,
      var(--_surface);
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }

  select {
    cursor: pointer;
  }

  :is(select, input[role='combobox']):dir(rtl) {
    background-position:
      0.9375rem 55%,
      1.375rem 55%,
      0 0;
  }

  @media (forced-colors: active) {
    :is(select, input[role='combobox']) {
      appearance: auto;
      background: Field;
    }
  }
`;
