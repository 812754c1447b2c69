import { waitUntil } from './wait-until.js';

/** Waits until the page's live region contains this text, however short: the next announcement replaces it. */
export async function announced(text: string): Promise<void> {
  let isAnnounced = false;
  const look = () => {
    isAnnounced ||= document.querySelector('[data-sme-announcer]')?.textContent.includes(text) === true;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  look();
  await waitUntil(() => isAnnounced, `screen readers are told "${text}"`).finally(() => observer.disconnect());
}
