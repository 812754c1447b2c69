/** The classes of the elements, their events, and the states they show. Registers nothing. */
export * from './elements/base/events.js';
export { addLanguage, overrideMessages } from './messages.js';
export type { MessageOverrides, Messages } from './messages.js';
export * from './session/events.js';
export * from './session/loadable.js';

export type { Routing } from './portal/address-routing.js';
export * from './portal/portal.js';
export type { Route } from './portal/routes.js';
export * from './session/one-id.js';

export * from './elements/attachment-picker/attachment-picker.js';
export * from './elements/business-card/business-card.js';
export * from './elements/business-list/business-list.js';
export * from './elements/data-export/data-export.js';
export * from './elements/history-timeline/history-timeline.js';
export * from './elements/inquiry-detail/inquiry-detail.js';
export * from './elements/inquiry-form/inquiry-form.js';
export * from './elements/inquiry-list/inquiry-list.js';
export * from './elements/login-selector/login-selector.js';
export * from './elements/notification-buckets/notification-buckets.js';
export * from './elements/search-panel/search-panel.js';
export * from './elements/session-dialog/session-dialog.js';
