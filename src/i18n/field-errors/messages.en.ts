import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'There is a problem. Correct the following:',
  required: 'Enter this information',
  tooLong: limit => `The text is too long. Use no more than ${limit} characters.`,
  invalid: 'This information is not valid. Check it.',
  notKnown: 'This option is no longer available. Select another.',
};
