import '../../elements/notification-buckets/sme-notification-buckets.js';
