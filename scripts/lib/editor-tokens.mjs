import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds the design tokens to what editors complete in style sheets. The analyzer of the elements does not see them, because every
 * element inherits them.
 *
 * @param {string} folder of `vscode.css-custom-data.json` and `web-types.json`
 * @param {object} tokens in the format of {@link import('./design-tokens.mjs').designTokens}
 */
export function addTokens(folder, tokens) {
  const properties = [...tokensIn(tokens.default)].map(({ $description, $extensions }) => {
    const { property, css } = Object.values($extensions)[0];
    return { name: property, description: `${$description}. Default: ${css}` };
  });
  change(`${folder}/vscode.css-custom-data.json`, data => data.properties.push(...properties));
  change(`${folder}/web-types.json`, data => data.contributions.css.properties.push(...properties));
}

function* tokensIn(group) {
  for (const entry of Object.values(group)) {
    if (entry.$value !== undefined) yield entry;
    else if (typeof entry === 'object') yield* tokensIn(entry);
  }
}

function change(path, edit) {
  const data = JSON.parse(readFileSync(path, 'utf8'));
  edit(data);
  writeFileSync(path, JSON.stringify(data));
}
