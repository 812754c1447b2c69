/** The last announcement of the page, and its time by `Date.now()`. */
let last = { text: '', at: 0 };

/** Milliseconds within which several elements report the same change. */
const sameTextMs = 3000;

/** Announces a text once, although several elements of the page show the same change. */
export function announceOnce(text: string, say: (text: string) => void) {
  const now = Date.now();
  if (text === last.text && now - last.at < sameTextMs) return;
  last = { text, at: now };
  say(text);
}
