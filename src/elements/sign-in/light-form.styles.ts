import { css } from 'lit';

import { boxStyles } from '../../styles/box.styles.js';
import { controlStyles } from '../../styles/controls.styles.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import { formStyles } from '../../styles/form.styles.js';

/** For the page's own tree: every rule stands inside our tags, so that nothing of the page changes its looks. */
export const lightFormStyles = css`
  :is(sme-login-selector, sme-session-dialog, sme-portal) > .sme-sign-in-form {
    ${boxStyles} ${controlStyles} ${fieldStyles} ${formStyles}

    p {
      margin: 0;
    }

    .keyboard {
      color: var(--_warning);
      font-weight: var(--_font-weight-strong);
    }

    :focus-visible {
      box-shadow: 0 0 0 2px var(--_surface);
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }
  }
`;
