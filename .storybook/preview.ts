import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import '@fontsource/sarabun/thai-700.css';
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/latin-700.css';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';

import manifest from '../custom-elements.json' with { type: 'json' };
import darkTheme from '../src/styles/themes/dark.css?raw';
import './page.css';

setCustomElementsManifest(manifest);

const dark = new CSSStyleSheet();
dark.replaceSync(darkTheme);

/** The light look needs no theme; the dark one is the file that a portal loads. */
const inTheme: Decorator = (story, { globals }) => {
  const others = document.adoptedStyleSheets.filter(sheet => sheet !== dark);
  document.adoptedStyleSheets = globals['theme'] === 'dark' ? [...others, dark] : others;
  return story();
};

/** The page says what language it is in; a story that names its own keeps it. */
const inLanguage: Decorator = (story, { globals }) => {
  document.documentElement.lang = String(globals['locale']);
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { codePanel: true },
    controls: { expanded: true },
    options: { storySort: { order: ['Welcome', 'Portal', 'Elements'] } },
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
        ],
      },
    },
    theme: {
      description: 'ธีม / Theme',
      toolbar: {
        icon: 'circlehollow',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'สว่าง', icon: 'sun' },
          { value: 'dark', title: 'มืด', icon: 'moon' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'th', theme: 'light' },
  decorators: [inLanguage, inTheme],
};

export default preview;
