import { html, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { errorSummary } from './error-summary.js';
import { failureNotice, type Wording } from './failure-notice.js';

export type { Wording };

/** Why a form was rejected: errors of its fields, or a failure of the whole. */
export interface FormErrors<Field extends string> {
  readonly fields?: Partial<Record<Field, Wording>>;
  readonly failure?: Wording;
  /** Fields that the failure is about, when it does not say which of them is wrong. */
  readonly suspects?: readonly Field[];
}

interface FormErrorsView {
  readonly localize: LocalizeController;
  /** Id of the control of a field; its name when not given. */
  readonly idOf?: (field: string) => string;
  readonly goTo: (controlId: string) => void;
}

/** The errors above the form: a summary that links to the fields, and a notice (ids `error-summary` and `failure`). */
export function formErrorNotices<Field extends string>(
  errors: FormErrors<Field>,
  { localize, idOf = field => field, goTo }: FormErrorsView,
): TemplateResult {
  const items = Object.entries<Wording | undefined>(errors.fields ?? {}).flatMap(([field, wording]) =>
    wording ? [{ controlId: idOf(field), text: wording(localize) }] : [],
  );
  return html`${errorSummary(items, localize, goTo)} ${failureNotice(errors, localize)}`;
}
