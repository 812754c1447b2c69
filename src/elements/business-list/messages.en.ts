import { the } from '../../rules/names.js';
import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Business information',
  count: count => (count === '1' ? 'You have 1 business' : `You have ${count} businesses`),
  emptyTitle: 'No business is linked to your account yet',
  emptyAdvice: operator =>
    `We show businesses by the citizen ID number or company registration number that you registered with. If you have registered but your business is missing, contact ${the(operator ?? 'Office of Small and Medium Enterprises Promotion (OSMEP)')}.`,
};
