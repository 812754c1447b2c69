/** What was said last to all of the page, and when, by `Date.now()`. */
let last = { text: '', at: 0 };

/** Milliseconds in which several elements hear of the same change. */
const sameTextMs = 3000;

/** Announces a text once, although several elements of the page show the same change. */
export function announceOnce(text: string, say: (text: string) => void) {
  const now = Date.now();
  if (text === last.text && now - last.at < sameTextMs) return;
  last = { text, at: now };
  say(text);
}
