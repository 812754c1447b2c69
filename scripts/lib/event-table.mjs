import { format, resolveConfig } from 'prettier';

const begin = '<!-- events: written by `npm run analyze` -->';
const end = '<!-- /events -->';

/**
 * Writes the table of all events and their default actions between its two markers.
 *
 * @param {string} page the current text
 * @param {object} manifest custom-elements.json
 * @returns {Promise<string>} the text with the new table
 * @throws {Error} when the markers are missing
 */
export async function withEventTable(page, manifest) {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page of events has no "${begin}" … "${end}"`);
  const table = ['| event | when cancelled | sent by |', '| --- | --- | --- |', ...rows(manifest)];
  const text = [page.slice(0, from) + begin, '', ...table, '', page.slice(to)].join('\n');
  return format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

function rows({ modules }) {
  const events = new Map();
  for (const { tagName, events: own = [] } of modules.flatMap(module => module.declarations))
    for (const { name, description = '' } of own) {
      const known = events.get(name) ?? { tags: [], cancelled: whenCancelled(description) };
      known.tags.push(`\`<${tagName}>\``);
      events.set(name, known);
    }
  return [...events]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { tags, cancelled }]) => `| \`${name}\` | ${cancelled} | ${tags.join(', ')} |`);
}

/** The text after `Cancelable:` in the description of an event; a dash for events that are not cancelable. */
function whenCancelled(description) {
  const [, said] = /Cancelable: (?:then )?(.*)\.$/su.exec(description) ?? [];
  return said?.replaceAll(/\s+/gu, ' ') ?? '–';
}
