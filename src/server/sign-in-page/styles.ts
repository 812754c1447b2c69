import { contentStyles } from '../../styles/content.styles.js';
import { controlStyles } from '../../styles/controls.styles.js';
import { fieldStyles } from '../../styles/fields.styles.js';
import { formStyles } from '../../styles/form.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { recordStyles } from '../../styles/record.styles.js';
import { themes } from '../../styles/themes.js';

const darkTokens = Object.entries(themes['dark']?.theme ?? {})
  .map(([name, value]) => `--sme-${name}: ${value};`)
  .join(' ');

/** The elements' own styles, with the page in the place of an element. */
const elementStyles = [hostStyles, contentStyles, recordStyles, controlStyles, fieldStyles, formStyles]
  .map(({ cssText }) => cssText.replaceAll(':host([hidden])', 'body[hidden]').replaceAll(':host', 'body'))
  .join('\n');

/** Served as a separate file, because the page's policy forbids inline styles. */
export const signInStyles = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { ${darkTokens} } }

${elementStyles}

body {
  background: var(--_surface-soft);
  display: grid;
  align-content: start;
  justify-items: center;
  gap: calc(2 * var(--_space));
  margin: 0;
  min-block-size: 100vh;
  padding: calc(4 * var(--_space)) calc(2 * var(--_space));
  font: 1.0625rem/var(--_line-height) Sarabun, "Leelawadee UI", Thonburi, "Noto Sans Thai", system-ui, sans-serif;
}

body > * { inline-size: 100%; max-inline-size: 30rem; }
.sample { background: var(--_warning-soft); border-color: var(--_warning); }

h1 { font-size: var(--_font-size-title); text-wrap: balance; }
.card { gap: calc(2.5 * var(--_space)); }
.lines { display: grid; gap: var(--_space); }
.actions { align-items: center; }
.links { display: flex; flex-wrap: wrap; gap: 0 calc(3 * var(--_space)); }
.links a { padding-block: var(--_space); }
.links.foot { border-block-start: 1px solid var(--_line); justify-content: space-between; padding-block-start: calc(1.5 * var(--_space)); }

.email { border-block-start: 1px solid var(--_line); padding-block-start: calc(2.5 * var(--_space)); }
.email .text { white-space: pre-line; }
`;
