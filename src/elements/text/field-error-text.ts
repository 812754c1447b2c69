import type { FieldErrorCode } from '../../contract/codes.js';
import type { FieldError } from '../../contract/types.js';
import { fieldErrorsMessages } from '../../i18n/field-errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** The message beside a field that the service rejected. */
export function fieldErrorText({ code, limit }: FieldError, localize: LocalizeController): string {
  const errors = localize.messages(fieldErrorsMessages);
  const known: Partial<Record<FieldErrorCode, string>> = {
    required: errors.required,
    too_long: limit === undefined ? errors.invalid : errors.tooLong(String(limit)),
    not_known: errors.notKnown,
    not_in_list: errors.notKnown,
  };
  return known[code] ?? errors.invalid;
}
