import { english } from './english.js';
import { kept } from './kept.js';

export type PageLanguage = 'th' | 'en';

export function pageLanguage(): PageLanguage {
  return document.documentElement.lang === 'en' ? 'en' : 'th';
}

/** Connects the two language buttons, and restores the language of a reload. The elements follow `<html lang>` by themselves. */
export function startLanguageSwitch(onChange: () => void): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-language]');
  const texts = translatedTexts();
  const choose = (language: PageLanguage) => {
    document.documentElement.lang = language;
    for (const show of texts) show(language);
    for (const button of buttons) button.ariaPressed = String(button.dataset['language'] === language);
    onChange();
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const language = button.dataset['language'] === 'en' ? 'en' : 'th';
      kept.set('language', language);
      choose(language);
    });
  }
  if (kept.get('language') === 'en') choose('en');
}

/** One function for each text of the page; the Thai text is the one in the markup. */
function translatedTexts(): ((language: PageLanguage) => void)[] {
  const shows: ((language: PageLanguage) => void)[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const thai = element.textContent;
    const key = element.dataset['text'] ?? '';
    shows.push(language => void (element.textContent = language === 'en' ? inEnglish(key) : thai));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const thai = element.ariaLabel;
    const key = element.dataset['label'] ?? '';
    shows.push(language => void (element.ariaLabel = language === 'en' ? inEnglish(key) : thai));
  }
  return shows;
}

function inEnglish(key: string): string {
  const text = english[key];
  if (text === undefined) throw new Error(`english.ts has no text for "${key}".`);
  return text;
}
