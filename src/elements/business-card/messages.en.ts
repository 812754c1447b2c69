import type { th } from './messages.th.js';

export const en: typeof th = {
  loading: 'Loading your businesses…',
  failed: 'Your businesses could not be loaded.',
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
