import type { LocalizeController } from '../../i18n/localize.js';
import type { DateName, SearchError } from './search-form.js';

/** The error, in the same words beside the field and above the form; of dates, it says which. */
export function searchErrorText({ field, code, limit }: SearchError, localize: LocalizeController): string {
  const { common, errors, search } = localize.messages;
  if (field === 'receipt-number') return receiptText(code, localize);
  if (field === 'text' && code === 'too_long' && limit !== undefined) return errors.tooLong(localize.number(limit));
  if (field === 'contacted') return `${common.contactedAt}: ${search.errors.rangeReversed}`;
  if (field === 'completed') return `${common.completedAt}: ${search.errors.rangeReversed}`;
  if (field === 'text' || field === 'other') return errors.invalid;
  const text = Object.hasOwn(search.errors.date, code)
    ? search.errors.date[code as keyof typeof search.errors.date]
    : search.errors.date.not_a_date;
  return `${dateLabel(field, localize)}: ${text}`;
}

/** "วันที่ติดต่อ ตั้งแต่วันที่": names one of the four dates by itself. */
export function dateLabel(name: DateName, { messages: { common, search } }: LocalizeController): string {
  const group = name.startsWith('contacted') ? common.contactedAt : common.completedAt;
  return `${group} ${name.endsWith('from') ? search.from : search.to}`;
}

function receiptText(code: SearchError['code'], { messages }: LocalizeController): string {
  const { receiptNotDigits, receiptTooLong, receiptTooShort } = messages.search.errors;
  if (code === 'too_short') return receiptTooShort;
  return code === 'too_long' ? receiptTooLong : receiptNotDigits;
}
