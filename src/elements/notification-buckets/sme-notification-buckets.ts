import { define } from '../../define.js';
import { SmeNotificationBuckets } from './notification-buckets.js';

define('sme-notification-buckets', SmeNotificationBuckets);

declare global {
  interface HTMLElementTagNameMap {
    'sme-notification-buckets': SmeNotificationBuckets;
  }
}

export { SmeNotificationBuckets };
