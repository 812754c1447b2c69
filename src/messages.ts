/** All messages, for hosts that change them. */
import type { th as attachmentPicker } from './elements/attachment-picker/messages.th.js';
import type { th as attachmentPickerForms } from './elements/attaching/messages.th.js';
import type { th as attachments } from './elements/attachments/messages.th.js';
import type { th as business } from './elements/business-card/messages.th.js';
import type { th as businesses } from './elements/business-list/messages.th.js';
import type { th as calendar } from './elements/calendar/messages.th.js';
import type { th as dataExport } from './elements/data-export/messages.th.js';
import type { th as draft } from './elements/drafts/messages.th.js';
import type { th as dateField } from './elements/fields/messages.th.js';
import type { th as history } from './elements/history-timeline/messages.th.js';
import type { th as inquiry } from './elements/inquiry-detail/messages.th.js';
import type { th as form } from './elements/inquiry-form/messages.th.js';
import type { th as inquiries } from './elements/inquiry-list/messages.th.js';
import type { th as formSubmission } from './elements/inquiry-submission/messages.th.js';
import type { th as lists } from './elements/lists/messages.th.js';
import type { th as signIn } from './elements/login-selector/messages.th.js';
import type { th as notifications } from './elements/notification-buckets/messages.th.js';
import type { th as search } from './elements/search-panel/messages.th.js';
import type { th as session } from './elements/session-dialog/messages.th.js';
import type { th as signInSteps } from './elements/sign-in/messages.th.js';
import type { th as common } from './i18n/common/messages.th.js';
import type { th as errors } from './i18n/errors/messages.th.js';
import type { th as errorsOfFields } from './i18n/field-errors/messages.th.js';
import type { th as facts } from './i18n/facts/messages.th.js';
import type { th as factsHistoryKinds } from './i18n/history-kinds/messages.th.js';
import type { th as factsStatuses } from './i18n/statuses/messages.th.js';
import type { th as portal } from './portal/messages.th.js';
import type { th as portalService } from './portal/service/messages.th.js';
import { addGroups, overrideGroups } from './i18n/own-words.js';
import type { LanguageTag } from './i18n/language.js';

/** All messages of the elements, by group. Every language must have all of them. */
export interface Messages {
  readonly attachmentPicker: typeof attachmentPicker & typeof attachmentPickerForms;
  readonly attachments: typeof attachments;
  readonly business: typeof business;
  readonly businesses: typeof businesses;
  readonly calendar: typeof calendar;
  readonly common: typeof common;
  readonly dataExport: typeof dataExport;
  readonly dateField: typeof dateField;
  readonly draft: typeof draft;
  readonly errors: typeof errors & typeof errorsOfFields;
  readonly facts: typeof facts & typeof factsHistoryKinds & typeof factsStatuses;
  readonly form: typeof form & typeof formSubmission;
  readonly history: typeof history;
  readonly inquiries: typeof inquiries;
  readonly inquiry: typeof inquiry;
  readonly lists: typeof lists;
  readonly notifications: typeof notifications;
  readonly portal: typeof portal & typeof portalService;
  readonly search: typeof search;
  readonly session: typeof session;
  readonly signIn: typeof signIn & typeof signInSteps;
}

/** Some of the messages, each of the kind that it replaces: a text, or a function of the same values. */
export type MessageOverrides<All = Messages> = {
  readonly [Name in keyof All]?: All[Name] extends string | ((...values: never[]) => string)
    ? All[Name]
    : MessageOverrides<All[Name]>;
};

/** Of every group, also those whose elements the page has not loaded. */
const groupNames: Readonly<Record<keyof Messages, true>> = {
  attachmentPicker: true,
  attachments: true,
  business: true,
  businesses: true,
  calendar: true,
  common: true,
  dataExport: true,
  dateField: true,
  draft: true,
  errors: true,
  facts: true,
  form: true,
  history: true,
  inquiries: true,
  inquiry: true,
  lists: true,
  notifications: true,
  portal: true,
  search: true,
  session: true,
  signIn: true,
};

/**
 * Replaces some messages by the host's own, in every element of the page and at once. Messages of elements that are loaded
 * later are kept for them.
 *
 * @throws {TypeError} for a language without messages, or the name of a message that does not exist
 */
export function overrideMessages(language: LanguageTag, overrides: MessageOverrides): void {
  for (const name of Object.keys(overrides))
    if (!Object.hasOwn(groupNames, name))
      throw new TypeError(`There are no messages "${name}". See the type Messages.`);
  overrideGroups(language, overrides);
}

/**
 * Adds a language, which elements use wherever the nearest `lang` names it.
 *
 * @param language primary part of the language tag, such as `ms`
 * @param load returns all the messages; called when the first element needs them
 * @param locale for numbers, dates and the order of names; the language by default
 */
export function addLanguage(language: LanguageTag, load: () => Promise<Messages>, locale: string = language): void {
  addGroups(language, async () => ({ ...(await load()) }), locale);
}
