import type { th } from './messages.th.js';

export const en: typeof th = {
  loading: 'Loading business information…',
  failed: 'We could not load the business information.',
  relations: {
    owner: 'Owner',
    director: 'Director',
    delegate: 'Authorised representative',
    self: 'Business of this account',
  },
  relation: 'Your relationship to the business:',
  number: 'Citizen ID or company registration number',
  numbers: { citizen: 'Citizen ID number', juristic: 'Company registration number' },
  address: 'Address',
  sector: 'Business sector',
  category: 'Business category',
  size: 'Business size',
  sizes: { micro: 'Micro', small: 'Small', medium: 'Medium', large: 'Large' },
  phone: 'Phone number',
  email: 'Email',
  createInquiry: 'Create new inquiry for this business',
};
