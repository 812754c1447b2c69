/** For agencies' systems that receive webhooks. Needs nothing else of the package. */
export type { AgencyChange, AgencyChangeEvent } from '../contract/types.js';
export { verifyWebhook, type VerifiedWebhook, type VerifyWebhookOptions } from './verify-webhook.js';
export { WebhookError, type WebhookErrorCode } from './webhook-error.js';
