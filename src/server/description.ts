/** Whose service it is, as its operator configures it for `GET /service`. */
import type { LocalizedText } from '../contract/types.js';
import type { ServiceDescriptionOptions } from '../service/index.js';
import { address, anyText } from './configuration/readers.js';
import { optional } from './configuration/setting.js';

export interface DescriptionOptions {
  /** The operator's name in Thai; OSMEP by default. */
  readonly operatorName?: string | undefined;
  /** The same in English; without it, readers of English see the Thai name. */
  readonly operatorNameEn?: string | undefined;
  /** Where people without an account get one; sign-in pages link to it. */
  readonly registerAddress?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly contactPhone?: string | undefined;
  /** What people read beside a field for receipt numbers, in Thai. */
  readonly receiptNumberHint?: string | undefined;
  readonly receiptNumberHintEn?: string | undefined;
}

export const descriptionSettings = {
  operatorName: optional(anyText, {
    variable: 'OPERATOR_NAME',
    option: 'operator-name',
    meaning: "the operator's name in Thai; OSMEP by default",
  }),
  operatorNameEn: optional(anyText, {
    variable: 'OPERATOR_NAME_EN',
    option: 'operator-name-en',
    meaning: 'the same in English; needs OPERATOR_NAME',
  }),
  registerAddress: optional(address, {
    variable: 'REGISTER_ADDRESS',
    option: 'register-address',
    meaning: 'where people without an account get one; sign-in pages link to it',
  }),
  contactEmail: optional(anyText, {
    variable: 'CONTACT_EMAIL',
    option: 'contact-email',
    meaning: 'where people get help with the service, for `GET /service`',
  }),
  contactPhone: optional(anyText, {
    variable: 'CONTACT_PHONE',
    option: 'contact-phone',
    meaning: 'the same by phone',
  }),
  receiptNumberHint: optional(anyText, {
    variable: 'RECEIPT_NUMBER_HINT',
    option: 'receipt-number-hint',
    meaning: 'what people read beside a field for receipt numbers, in Thai, in place of the usual hint',
  }),
  receiptNumberHintEn: optional(anyText, {
    variable: 'RECEIPT_NUMBER_HINT_EN',
    option: 'receipt-number-hint-en',
    meaning: 'the same in English; needs RECEIPT_NUMBER_HINT',
  }),
};

/** A text in English alone would leave readers of Thai, who are most, without it. */
export function* descriptionMistakes(options: DescriptionOptions): Generator<string> {
  if (options.operatorNameEn !== undefined && options.operatorName === undefined)
    yield 'OPERATOR_NAME_EN needs OPERATOR_NAME, the name in Thai.';
  if (options.receiptNumberHintEn !== undefined && options.receiptNumberHint === undefined)
    yield 'RECEIPT_NUMBER_HINT_EN needs RECEIPT_NUMBER_HINT, the hint in Thai.';
}

export function descriptionOf(options: DescriptionOptions): ServiceDescriptionOptions {
  const { operatorName, operatorNameEn, registerAddress, contactEmail, contactPhone } = options;
  const { receiptNumberHint, receiptNumberHintEn } = options;
  const contact = { ...(contactEmail && { email: contactEmail }), ...(contactPhone && { phone: contactPhone }) };
  return {
    ...(operatorName && { operator: { name: inBoth(operatorName, operatorNameEn) } }),
    ...(registerAddress && { registerAddress }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(receiptNumberHint && { receiptNumberFormat: { hint: inBoth(receiptNumberHint, receiptNumberHintEn) } }),
  };
}

const inBoth = (th: string, en: string | undefined): LocalizedText => ({ th, en: en ?? null });
