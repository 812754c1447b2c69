/** What a reader of the stories can choose for all of them: the language, the direction and the theme of the page. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

import { loadsFromMock, scenarioNote } from '../stories/support/scenario-notes.js';
import { themes } from '../src/styles/themes.js';
import type { Theme } from '../src/styles/tokens.js';

const looks: ReadonlyMap<string, Theme> = new Map([
  ['default', {}],
  ...Object.entries(themes).map(([name, { theme }]) => [name, theme] as const),
]);

export const themeNames = [...looks.keys()];

/** The one style sheet that changes; a host would load one of the files in `themes/`. */
const sheet = new CSSStyleSheet();

export const inTheme: Decorator = (story, { globals }) => {
  const name = String(globals['theme']);
  const tokens = Object.entries(looks.get(name) ?? {}).map(([token, value]) => `--sme-${token}: ${value};`);
  sheet.replaceSync(`:root { color-scheme: ${name === 'dark' ? 'dark' : 'light'}; ${tokens.join(' ')} }`);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return story();
};

/** Each story has its own language, even when a page shows several. */
export const inLanguage: Decorator = (story, { globals, viewMode }) => {
  const locale = String(globals['locale']);
  const direction = String(globals['direction']);
  if (viewMode === 'story') {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }
  return html`<div lang=${locale} dir=${direction}>${story()}</div>`;
};

/** Says above a story what the chosen scenario does to it, also when that is nothing. */
export const withScenarioNote: Decorator = (story, { globals, id }) => {
  const shown = story();
  const note = scenarioNote(String(globals['scenario']), loadsFromMock(id));
  return note === undefined
    ? shown
    : html`<p class="scenario-note" lang="en" dir="ltr">${note}</p>
        ${shown}`;
};
