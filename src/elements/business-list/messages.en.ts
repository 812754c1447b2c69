import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Business information',
  count: count => (count === '1' ? 'You have 1 business' : `You have ${count} businesses`),
  emptyTitle: 'No business is linked to your account yet',
  emptyAdvice:
    'We show businesses by the citizen ID number or company registration number registered with SME One ID. If you have registered but your business is missing, contact the Office of Small and Medium Enterprises Promotion (OSMEP).',
};
