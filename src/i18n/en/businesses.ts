import type { Messages } from '../th.js';

export const businesses: Messages['businesses'] = {
  title: 'Business information',
  loading: 'Loading your businesses…',
  failed: 'Your businesses could not be loaded.',
  count: count => (count === '1' ? 'You have 1 business in the system' : `You have ${count} businesses in the system`),
  emptyTitle: 'No business is tied to your account yet',
  emptyAdvice:
    'Businesses are shown by the citizen ID or juristic-person number registered with SME One ID. If you have registered and your business is missing, contact the Office of Small and Medium Enterprises Promotion (OSMEP).',
  relations: { owner: 'Owner', director: 'Director', delegate: 'Authorised representative' },
  relation: 'Your relation to the business:',
  number: 'Citizen ID or juristic-person number',
  address: 'Address',
  sector: 'Business sector',
  category: 'Business category',
  size: 'Business size',
  sizes: { micro: 'Micro', small: 'Small', medium: 'Medium', large: 'Large' },
  phone: 'Telephone',
  email: 'E-mail',
  createInquiry: 'Create an inquiry for this business',
};
