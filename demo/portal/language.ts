import { english } from './english.js';

export type PageLanguage = 'th' | 'en';

export function pageLanguage(): PageLanguage {
  return document.documentElement.lang === 'en' ? 'en' : 'th';
}

/** Connects the two language buttons. The elements follow `<html lang>` by themselves. */
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
    button.addEventListener('click', () => choose(button.dataset['language'] === 'en' ? 'en' : 'th'));
  }
}

/** One function for each text of the page; the Thai text is the one in the markup. */
function translatedTexts(): ((language: PageLanguage) => void)[] {
  const title = document.title;
  const shows = [(language: PageLanguage) => void (document.title = language === 'en' ? inEnglish('title') : title)];
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
