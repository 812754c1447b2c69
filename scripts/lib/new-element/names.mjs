import { capital, separated } from '../text-edits.mjs';

/**
 * @typedef {object} NewElement
 * @property {string} name in kebab-case, without the prefix: `agency-holidays`
 * @property {import('./loads.mjs').Load} load
 * @property {{ name: string, type: 'string' | 'number' | 'boolean' }} [property] what it is about
 */

/** `SmeAgencyHolidays` */
export const classOf = ({ name }) => `Sme${capital(groupOf({ name }))}`;

/** `agencyHolidays`: what hosts call its messages. */
export const groupOf = ({ name }) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/** `Agency holidays` */
export const titleOf = ({ name }) => capital(name.replaceAll('-', ' '));

/** `agency-id` */
export const attributeOf = ({ name }) => separated(name, '-');

/** Whether it shows rows, and may show none. */
export const isList = ({ load }) => load.isList || load.rows !== undefined;

const samples = { number: [1, 2], boolean: [true, false] };

/** Two different values of the property. */
export const subjectsOf = ({ name, type }) =>
  type === 'string' ? [1, 2].map(number => `${separated(name, '-').replace(/-id$/, '')}-${number}`) : samples[type];

/** The element with the first of its subjects: `<sme-agency-holidays agency-id="agency-1"></sme-agency-holidays>`. */
export function markupOf({ name, property }, more = '') {
  const subject = property ? subjectAttribute(property) : '';
  return `<sme-${name}${subject}${more}></sme-${name}>`;
}

function subjectAttribute(property) {
  const [one] = subjectsOf(property);
  if (property.type === 'boolean') return one ? ` ${attributeOf(property)}` : '';
  return ` ${attributeOf(property)}="${one}"`;
}
