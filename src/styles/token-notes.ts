/** What each token is for, as the theme files and Storybook tell it. Apart from the values, so that no page downloads it. */
import type { TokenName } from './tokens.js';

export const tokenNotes: Readonly<Record<TokenName, string>> = {
  'color-accent': 'What can be pressed, what is chosen, and the ring of focus',
  'color-accent-strong': 'The same under the pointer, and text on accent-soft',
  'color-accent-soft': 'Ground of what is chosen',
  'color-on-accent': 'Text on accent and accent-strong',
  'color-surface': 'Ground of cards and fields',
  'color-surface-soft': 'Ground of what stands back: notices, quotations',
  'color-text': 'Text',
  'color-text-soft': 'Hints, labels of facts',
  'color-line': 'Edges that only part things',
  'color-line-strong': 'Edges of what can be operated (3:1)',
  'color-danger': 'Errors',
  'color-danger-soft': 'Ground of errors',
  'color-success': 'What is done',
  'color-success-soft': 'Ground of what is done',
  'color-warning': 'What is under way or waits for the reader',
  'color-warning-soft': 'Ground of what is under way',
  'font-size-small': 'Marks and notes, against the text around',
  'font-size-large': 'Titles of cards, against the text around',
  'font-size-display': 'Counts and receipt numbers, against the text around',
  'font-weight-strong': 'Labels and buttons',
  'font-weight-heading': 'Headings and counts',
  'line-height': 'Text; 1.6 or more, because Thai tone marks stand high',
  'line-height-heading': 'Headings; 1.5 or more',
  space: 'The step of every distance; distances are multiples of it',
  radius: 'Corners of fields and buttons; cards have one and a half of it',
  shadow: 'Lifts tiles and cards off the ground; none is a good value',
  duration:
    'How long a change of colour takes; nobody waits for it, and nothing moves when the reader wants less motion',
};
