/** All messages of all elements, in both languages. */
import { en as attachmentPickerEn } from '../../src/elements/attachment-picker/messages.en.js';
import { en as attachingEn } from '../../src/elements/attaching/messages.en.js';
import { en as attachmentsEn } from '../../src/elements/attachments/messages.en.js';
import { en as businessEn } from '../../src/elements/business-card/messages.en.js';
import { en as businessesEn } from '../../src/elements/business-list/messages.en.js';
import { en as draftEn } from '../../src/elements/drafts/messages.en.js';
import { en as dateFieldEn } from '../../src/elements/fields/messages.en.js';
import { en as historyEn } from '../../src/elements/history-timeline/messages.en.js';
import { en as inquiryEn } from '../../src/elements/inquiry-detail/messages.en.js';
import { en as formEn } from '../../src/elements/inquiry-form/messages.en.js';
import { en as formSubmissionEn } from '../../src/elements/inquiry-submission/messages.en.js';
import { en as inquiriesEn } from '../../src/elements/inquiry-list/messages.en.js';
import { en as listsEn } from '../../src/elements/lists/messages.en.js';
import { en as signInEn } from '../../src/elements/login-selector/messages.en.js';
import { en as signInStepsEn } from '../../src/elements/sign-in/messages.en.js';
import { en as notificationsEn } from '../../src/elements/notification-buckets/messages.en.js';
import { en as searchEn } from '../../src/elements/search-panel/messages.en.js';
import { en as sessionEn } from '../../src/elements/session-dialog/messages.en.js';
import { en as calendarEn } from '../../src/elements/calendar/messages.en.js';
import { th as calendarTh } from '../../src/elements/calendar/messages.th.js';
import { en as commonEn } from '../../src/i18n/common/messages.en.js';
import { en as errorsEn } from '../../src/i18n/errors/messages.en.js';
import { en as factsEn } from '../../src/i18n/facts/messages.en.js';
import { en as historyKindsEn } from '../../src/i18n/history-kinds/messages.en.js';
import { en as fieldErrorsEn } from '../../src/i18n/field-errors/messages.en.js';
import { en as statusesEn } from '../../src/i18n/statuses/messages.en.js';
import { en as portalEn } from '../../src/portal/messages.en.js';
import { en as portalServiceEn } from '../../src/portal/service/messages.en.js';
import { th as attachmentPickerTh } from '../../src/elements/attachment-picker/messages.th.js';
import { th as attachingTh } from '../../src/elements/attaching/messages.th.js';
import { th as attachmentsTh } from '../../src/elements/attachments/messages.th.js';
import { th as businessTh } from '../../src/elements/business-card/messages.th.js';
import { th as businessesTh } from '../../src/elements/business-list/messages.th.js';
import { th as draftTh } from '../../src/elements/drafts/messages.th.js';
import { th as dateFieldTh } from '../../src/elements/fields/messages.th.js';
import { th as historyTh } from '../../src/elements/history-timeline/messages.th.js';
import { th as inquiryTh } from '../../src/elements/inquiry-detail/messages.th.js';
import { th as formTh } from '../../src/elements/inquiry-form/messages.th.js';
import { th as formSubmissionTh } from '../../src/elements/inquiry-submission/messages.th.js';
import { th as inquiriesTh } from '../../src/elements/inquiry-list/messages.th.js';
import { th as listsTh } from '../../src/elements/lists/messages.th.js';
import { th as signInTh } from '../../src/elements/login-selector/messages.th.js';
import { th as signInStepsTh } from '../../src/elements/sign-in/messages.th.js';
import { th as notificationsTh } from '../../src/elements/notification-buckets/messages.th.js';
import { th as searchTh } from '../../src/elements/search-panel/messages.th.js';
import { th as sessionTh } from '../../src/elements/session-dialog/messages.th.js';
import { th as commonTh } from '../../src/i18n/common/messages.th.js';
import { th as errorsTh } from '../../src/i18n/errors/messages.th.js';
import { th as factsTh } from '../../src/i18n/facts/messages.th.js';
import { th as historyKindsTh } from '../../src/i18n/history-kinds/messages.th.js';
import { th as fieldErrorsTh } from '../../src/i18n/field-errors/messages.th.js';
import { th as statusesTh } from '../../src/i18n/statuses/messages.th.js';
import { th as portalTh } from '../../src/portal/messages.th.js';
import { th as portalServiceTh } from '../../src/portal/service/messages.th.js';
import type { Messages } from '../../src/messages.js';
import { th as dataExportTh } from '../../src/elements/data-export/messages.th.js';
import { en as dataExportEn } from '../../src/elements/data-export/messages.en.js';

export const th: Messages = {
  attachmentPicker: { ...attachmentPickerTh, ...attachingTh },
  attachments: attachmentsTh,
  business: businessTh,
  businesses: businessesTh,
  calendar: calendarTh,
  common: commonTh,
  dateField: dateFieldTh,
  draft: draftTh,
  errors: { ...errorsTh, ...fieldErrorsTh },
  facts: { ...factsTh, ...historyKindsTh, ...statusesTh },
  form: { ...formTh, ...formSubmissionTh },
  history: historyTh,
  inquiries: inquiriesTh,
  inquiry: inquiryTh,
  lists: listsTh,
  notifications: notificationsTh,
  portal: { ...portalTh, ...portalServiceTh },
  search: searchTh,
  session: sessionTh,
  signIn: { ...signInTh, ...signInStepsTh },
  dataExport: dataExportTh,
};

export const en: Messages = {
  attachmentPicker: { ...attachmentPickerEn, ...attachingEn },
  attachments: attachmentsEn,
  business: businessEn,
  businesses: businessesEn,
  calendar: calendarEn,
  common: commonEn,
  dateField: dateFieldEn,
  draft: draftEn,
  errors: { ...errorsEn, ...fieldErrorsEn },
  facts: { ...factsEn, ...historyKindsEn, ...statusesEn },
  form: { ...formEn, ...formSubmissionEn },
  history: historyEn,
  inquiries: inquiriesEn,
  inquiry: inquiryEn,
  lists: listsEn,
  notifications: notificationsEn,
  portal: { ...portalEn, ...portalServiceEn },
  search: searchEn,
  session: sessionEn,
  signIn: { ...signInEn, ...signInStepsEn },
  dataExport: dataExportEn,
};
