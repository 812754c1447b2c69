import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Business information',
  count: count => (count === '1' ? 'You have 1 business in the system' : `You have ${count} businesses in the system`),
  emptyTitle: 'No business is tied to your account yet',
  emptyAdvice:
    'Businesses are shown by the citizen ID or juristic-person number registered with SME One ID. If you have registered and your business is missing, contact the Office of Small and Medium Enterprises Promotion (OSMEP).',
};
