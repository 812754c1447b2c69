import { fieldErrorsMessages } from '../../i18n/field-errors/messages.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchMessages } from './messages.js';
import type { DateName, SearchError } from './search-form.js';

/** The error, in the same words beside the field and above the form; of dates, it says which. */
export function searchErrorText({ field, code, limit }: SearchError, localize: LocalizeController): string {
  const facts = localize.messages(factsMessages);
  const errors = localize.messages(fieldErrorsMessages);
  const search = localize.messages(searchMessages);
  if (field === 'receipt-number') return receiptText(code, localize);
  if (field === 'text' && code === 'too_long' && limit !== undefined) return errors.tooLong(localize.number(limit));
  if (field === 'contacted') return `${facts.contactedAt}: ${search.errors.rangeReversed}`;
  if (field === 'completed') return `${facts.completedAt}: ${search.errors.rangeReversed}`;
  if (field === 'agencies') return search.errors.agencyNotChosen;
  if (field === 'text' || field === 'other') return errors.invalid;
  const text = Object.hasOwn(search.errors.date, code)
    ? search.errors.date[code as keyof typeof search.errors.date]
    : search.errors.date.not_a_date;
  return `${dateLabel(field, localize)}: ${text}`;
}

/** "วันที่ติดต่อ ตั้งแต่วันที่": names one of the four dates by itself. */
export function dateLabel(name: DateName, localize: LocalizeController): string {
  const facts = localize.messages(factsMessages);
  const search = localize.messages(searchMessages);
  const group = name.startsWith('contacted') ? facts.contactedAt : facts.completedAt;
  return `${group} ${name.endsWith('from') ? search.from : search.to}`;
}

function receiptText(code: SearchError['code'], localize: LocalizeController): string {
  const { receiptNotDigits, receiptOtherForm, receiptTooLong, receiptTooShort } =
    localize.messages(searchMessages).errors;
  if (code === 'bad_format') return receiptOtherForm;
  if (code === 'too_short') return receiptTooShort;
  return code === 'too_long' ? receiptTooLong : receiptNotDigits;
}
