// src/styles/tokens.ts and themes.ts → src/styles/themes/*.css, the files that a page loads, and src/styles/tokens.json,
// which design tools load.
// `--check` writes nothing and fails when a committed file is stale.
import { register } from 'tsx/esm/api';

import { designTokens } from './lib/design-tokens.mjs';
import { writeGenerated } from './lib/generated-files.mjs';

register();
const { tokens } = await import('../src/styles/tokens.ts');
const { themes } = await import('../src/styles/themes.ts');
const { tokenNotes } = await import('../src/styles/token-notes.ts');

const banner = '/* Generated from src/styles by `npm run generate`. Do not edit. */\n';

const rules = lines => `:root {\n${lines.join('\n')}\n}\n`;
const declaration = ([name, value]) => `  --sme-${name}: ${value};`;

const files = {
  default:
    '/* The default look. Load it, copy it, or set only what differs; every token has the same value when none is set. */\n' +
    rules(Object.entries(tokens).map(entry => `  /* ${tokenNotes[entry[0]]} */\n${declaration(entry)}`)),
  ...Object.fromEntries(
    Object.entries(themes).map(([name, { theme, note }]) => [
      name,
      `/* ${note} */\n${rules(Object.entries(theme).map(declaration))}`,
    ]),
  ),
};

await writeGenerated({
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/styles/themes/${name}.css`, banner + text])),
  'src/styles/tokens.json': `${JSON.stringify(designTokens(tokens, themes, tokenNotes), null, 2)}\n`,
});
