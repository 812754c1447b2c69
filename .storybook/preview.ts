import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import '@fontsource/sarabun/thai-700.css';
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/latin-700.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';

import manifest from '../custom-elements.json' with { type: 'json' };
import { scenarioItems } from '../stories/support/scenario-notes.js';
import { inLanguage, inTheme, themeNames, withScenarioNote } from './circumstances.js';
import { onlyUsefulControls } from './controls.js';
import { copyCode, type CopiedStory } from './copy-code.js';
import { DocsPage } from './docs-page.js';
import { withNamedParts } from './manifest.js';
import { violationsWhenNarrow } from './narrow.js';
import { foreignTexts, pseudoLanguage, speakPseudoLanguage } from './pseudo-language.js';
import './page.css';

setCustomElementsManifest(withNamedParts(manifest));
speakPseudoLanguage();
// Long enough for a busy machine; a story continues as soon as its condition is met.
configure({ asyncUtilTimeout: 10_000 });

/** Set by the test run; a reader of the stories chooses it in the toolbar. */
const viewport = import.meta.env['VITE_STORY_VIEWPORT'];

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: {
      page: DocsPage,
      codePanel: true,
      source: { language: 'html', transform: (_: string, story: CopiedStory) => copyCode(story) },
    },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Welcome',
          'ยินดีต้อนรับ',
          'Getting started',
          ['A plain page', 'React', 'Vue', 'Angular', 'The SDK alone', 'Looks and words'],
          'Foundations',
          ['Tokens', 'Theme builder', 'Type', 'Spacing', 'Layout', 'Elevation', 'Icons', 'Motion', 'Voice'],
          'Templates',
          'Portal',
          'Elements',
          'Status',
        ],
      },
    },
    viewport: {
      options: {
        smallest: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: '390 px', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        desktop: { name: '1280 px', styles: { width: '1280px', height: '900px' }, type: 'desktop' },
      },
    },
  },
  globalTypes: {
    locale: {
      description: 'ภาษา / Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'th', title: 'ไทย' },
          { value: 'en', title: 'English' },
          { value: pseudoLanguage, title: '⟦Pseudo⟧' },
        ],
      },
    },
    theme: {
      description: 'ธีม / Theme',
      toolbar: { icon: 'paintbrush', dynamicTitle: true, items: [...themeNames] },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    scenario: {
      description: 'What the service is like, where a story has one',
      toolbar: {
        icon: 'beaker',
        dynamicTitle: true,
        items: scenarioItems,
      },
    },
  },
  initialGlobals: {
    locale: import.meta.env['VITE_STORY_LOCALE'] ?? 'th',
    theme: import.meta.env['VITE_STORY_THEME'] ?? 'default',
    direction: 'ltr',
    ...(viewport && { viewport: { value: viewport } }),
    scenario: 'as-written',
  },
  argTypesEnhancers: [onlyUsefulControls],
  decorators: [inLanguage, inTheme, withScenarioNote],
  afterEach: async ({ globals, canvasElement }) => {
    const violations: string[] = [];
    if (globals['locale'] === pseudoLanguage)
      violations.push(...(await foreignTexts(canvasElement)).map(text => `not from the catalogue: ${text}`));
    if (viewport === 'smallest') violations.push(...(await violationsWhenNarrow(canvasElement)));
    if (violations.length > 0) throw new Error(violations.join('\n'));
  },
};

export default preview;
