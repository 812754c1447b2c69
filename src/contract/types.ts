/** Short names for the contract's schemas, and for what its operations take. */
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type LocalizedText = Schemas['LocalizedText'];
export type NamedRef = Schemas['NamedRef'];

export type AccountType = Schemas['AccountType'];
export type AccountTypeOption = Schemas['AccountTypeOption'];
export type Account = Schemas['Account'];
export type Credentials = Schemas['Credentials'];
export type Session = Schemas['Session'];
export type SessionInfo = Schemas['SessionInfo'];
export type SignInRedirectRequest = Schemas['SignInRedirectRequest'];
export type SignInRedirect = Schemas['SignInRedirect'];
export type SignInExchange = Schemas['SignInExchange'];

export type Business = Schemas['Business'];
export type BusinessList = Schemas['BusinessList'];
export type BusinessRef = Schemas['BusinessRef'];
export type Phone = Schemas['Phone'];

export type Agency = Schemas['Agency'];
export type AgencyList = Schemas['AgencyList'];
export type AgencyRef = Schemas['AgencyRef'];
export type Category = Schemas['Category'];
export type CategoryRef = Schemas['CategoryRef'];

export type Inquiry = Schemas['Inquiry'];
export type InquirySummary = Schemas['InquirySummary'];
export type InquiryPage = Schemas['InquiryPage'];
export type InquiryCounts = Schemas['InquiryCounts'];
export type InquiryCapabilities = Schemas['InquiryCapabilities'];
export type InquiryDraft = Schemas['InquiryDraft'];
export type InquirySearch = Schemas['InquirySearch'];
export type DayRange = Schemas['DayRange'];
export type Reply = Schemas['Reply'];
export type Withdrawal = Schemas['Withdrawal'];
export type History = Schemas['History'];
export type HistoryEntry = Schemas['HistoryEntry'];

export type Attachment = Schemas['Attachment'];
export type AttachmentAnnouncement = Schemas['AttachmentAnnouncement'];

export type Notification = Schemas['Notification'];
export type NotificationPage = Schemas['NotificationPage'];
export type NotificationCounts = Schemas['NotificationCounts'];
export type InquiryChangedEvent = Schemas['NotificationSignal'];

export type AgencyEvent = Schemas['AgencyEvent'];
export type AgencyInquiry = Schemas['AgencyInquiry'];
export type AgencyInquiryHistory = Schemas['AgencyInquiryHistory'];
export type AgencyInquiryPage = Schemas['AgencyInquiryPage'];

export type DataAccess = Schemas['DataAccess'];
export type ExportedSignIn = Schemas['ExportedSignIn'];
export type DataExport = Schemas['DataExport'];
export type ExportedInquiry = Schemas['ExportedInquiry'];

export type Problem = Schemas['Problem'];
export type FieldError = Schemas['FieldError'];
