import { format, resolveConfig } from 'prettier';

const begin = '<!-- tags: written by `npm run analyze` -->';
const end = '<!-- /tags -->';

const code = texts => texts.map(text => `\`${text}\``).join(', ') || '–';

function row({ tagName, summary, members = [], events = [] }) {
  const inputs = members
    // What every element has is described once, below the table.
    .filter(({ kind, readonly, attribute }) => kind === 'field' && !readonly && attribute !== 'heading-level')
    .map(({ name, attribute }) => attribute ?? `.${name}`);
  return `| \`${tagName}\` | ${summary} | ${code(inputs)} | ${code(events.map(({ name }) => name))} |`;
}

/**
 * Writes the table of tags between its two markers.
 *
 * @param {string} readme the current text
 * @param {object} manifest custom-elements.json
 * @returns {Promise<string>} the text with the new table
 * @throws {Error} when the markers are missing
 */
export async function withTagTable(readme, manifest) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no "${begin}" … "${end}"`);
  const rows = manifest.modules.flatMap(module => module.declarations).map(row);
  const table = ['| tag | what it is for | attributes, .properties | events |', '| --- | --- | --- | --- |', ...rows];
  const text = [readme.slice(0, from) + begin, '', ...table, '', readme.slice(to)].join('\n');
  return format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}
