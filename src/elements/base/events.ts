import type { InquirySort, InquiryStatus } from '../../contract/codes.js';
import type { NotificationCounts } from '../../contract/types.js';

/** The criteria of a search, as a host may read and set them on `<sme-search-panel>`. */
export type { SearchCriteria } from '../../rules/search.js';

/** Reaches listeners outside the shadow root. Contains ids, never personal data. */
class SmeEvent extends Event {
  constructor(type: string, options: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

/** The person asked to try again after a failure. Cancelable: the host may load in its own way. */
export class SmeRetryEvent extends SmeEvent {
  constructor() {
    super('sme-retry', { cancelable: true });
  }
}

/** The person asked for the next rows of a list. Cancelable: the host may load them in its own way. */
export class SmeMoreEvent extends SmeEvent {
  constructor() {
    super('sme-more', { cancelable: true });
  }
}

/** The person wants a document. Cancelable: the host may fetch it in its own way. */
export class SmeDownloadEvent extends SmeEvent {
  constructor(readonly attachmentId: string) {
    super('sme-download', { cancelable: true });
  }
}

/** The person chose a business. Cancelable: the host may do something else with it. */
export class SmeBusinessSelectEvent extends SmeEvent {
  constructor(readonly businessId: string) {
    super('sme-business-select', { cancelable: true });
  }
}

/** The person wants to see one inquiry. */
export class SmeInquiryOpenEvent extends SmeEvent {
  constructor(readonly receiptNumber: string) {
    super('sme-inquiry-open', { cancelable: true });
  }
}

/** The person wants to write a new inquiry. */
export class SmeInquiryCreateEvent extends SmeEvent {
  constructor() {
    super('sme-inquiry-create', { cancelable: true });
  }
}

/** An inquiry was sent and has its receipt number. */
export class SmeInquirySentEvent extends SmeEvent {
  constructor(readonly receiptNumber: string) {
    super('sme-inquiry-sent');
  }
}

/** The person replied to an inquiry or withdrew it. */
export class SmeInquiryChangedEvent extends SmeEvent {
  constructor(readonly receiptNumber: string) {
    super('sme-inquiry-changed');
  }
}

/** What an agency changed on an inquiry was shown to the person, and the service knows it; unread counts are lower now. */
export class SmeInquirySeenEvent extends SmeEvent {
  constructor(readonly receiptNumber: string) {
    super('sme-inquiry-seen');
  }
}

/** The person left a form without sending it. */
export class SmeCancelEvent extends SmeEvent {
  constructor() {
    super('sme-cancel', { cancelable: true });
  }
}

/** The person searched. What was typed is on the element, not in the event. */
export class SmeSearchEvent extends SmeEvent {
  constructor() {
    super('sme-search');
  }
}

/** The person chose a tile of the list. */
export class SmeStatusChangeEvent extends SmeEvent {
  constructor(readonly status: InquiryStatus | 'all') {
    super('sme-status-change');
  }
}

/** The person chose what the list is sorted by. */
export class SmeSortChangeEvent extends SmeEvent {
  constructor(readonly sort: InquirySort) {
    super('sme-sort-change');
  }
}

/** The number of inquiries in each bucket, and of all that are unread, as the service last reported them. */
export class SmeCountsChangedEvent extends SmeEvent {
  constructor(
    readonly counts: Readonly<NotificationCounts>,
    readonly unread: number,
  ) {
    super('sme-counts-changed');
  }
}

/** The portal shows another screen. Cancelable: the host may keep the person where they are. */
export class SmeNavigateEvent extends SmeEvent {
  constructor(readonly view: string) {
    super('sme-navigate', { cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sme-retry': SmeRetryEvent;
    'sme-more': SmeMoreEvent;
    'sme-download': SmeDownloadEvent;
    'sme-business-select': SmeBusinessSelectEvent;
    'sme-inquiry-open': SmeInquiryOpenEvent;
    'sme-inquiry-create': SmeInquiryCreateEvent;
    'sme-inquiry-sent': SmeInquirySentEvent;
    'sme-inquiry-changed': SmeInquiryChangedEvent;
    'sme-inquiry-seen': SmeInquirySeenEvent;
    'sme-cancel': SmeCancelEvent;
    'sme-search': SmeSearchEvent;
    'sme-sort-change': SmeSortChangeEvent;
    'sme-status-change': SmeStatusChangeEvent;
    'sme-counts-changed': SmeCountsChangedEvent;
    'sme-navigate': SmeNavigateEvent;
  }
}
