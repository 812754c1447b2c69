import type { SmeError } from '../../client/errors.js';
import { limits } from '../../contract/limits.js';
import type { FieldError } from '../../contract/types.js';
import { localeOf } from '../../i18n/language.js';
import { durationText } from '../../rules/duration.js';
import { errorText } from '../text/error-text.js';
import { fieldErrorText } from '../text/field-error-text.js';
import type { FormErrors, Wording } from '../fields/form-errors.js';
import { stepMessages } from './messages.js';

export type SignInField = 'username' | 'password' | 'newPassword';

export type SignInErrors = FormErrors<SignInField>;

const missingCredentialTexts: Record<SignInField, Wording> = {
  username: localize => localize.messages(stepMessages).usernameMissing,
  password: localize => localize.messages(stepMessages).passwordMissing,
  newPassword: localize => localize.messages(stepMessages).reset.newMissing,
};
const tooShort: Wording = localize =>
  localize.messages(stepMessages).reset.tooShort(localize.number(limits.newPassword.minLength));

/** What is wrong before anything is sent; undefined when nothing is. */
export function checkForm(values: ReadonlyMap<SignInField, string>): SignInErrors | undefined {
  const errors = [...values].flatMap(([field, value]): [SignInField, Wording][] => {
    if (value === '') return [[field, missingCredentialTexts[field]]];
    // The limit counts code points, as the service does.
    const isShort = field === 'newPassword' && Array.from(value).length < limits.newPassword.minLength;
    return isShort ? [[field, tooShort]] : [];
  });
  return errors.length > 0 ? { fields: Object.fromEntries(errors) } : undefined;
}

/** The errors of the service in words. One notice for a wrong username and a wrong password, so that neither is revealed. */
export function signInErrorsOf(error: SmeError): SignInErrors {
  const { code, retryAfterSeconds, fields } = error;
  if (code === 'sign_in_failed')
    return { failure: localize => localize.messages(stepMessages).wrong, suspects: ['username', 'password'] };
  if (code === 'too_many_requests' && retryAfterSeconds !== undefined) {
    return {
      failure: localize =>
        localize.messages(stepMessages).wait(durationText(retryAfterSeconds, localeOf(localize.language))),
    };
  }
  if (code === 'code_not_valid' || code === 'not_found') {
    return { failure: localize => localize.messages(stepMessages).reset.linkSpent };
  }
  if (code === 'return_address_refused') return { failure: localize => localize.messages(stepMessages).notSetUp };
  const known = fields.flatMap((error): [SignInField, Wording][] => {
    const field = error.pointer.slice(1);
    return Object.hasOwn(missingCredentialTexts, field)
      ? [[field as SignInField, credentialErrorText(field as SignInField, error)]]
      : [];
  });
  if (known.length > 0) return { fields: Object.fromEntries(known) };
  return { failure: localize => errorText(error, localize) };
}

function credentialErrorText(field: SignInField, error: FieldError): Wording {
  if (error.code === 'required') return missingCredentialTexts[field];
  if (error.code === 'too_short' && field === 'newPassword') return tooShort;
  if (error.code === 'too_common') return localize => localize.messages(stepMessages).reset.tooCommon;
  return localize => fieldErrorText(error, localize);
}
