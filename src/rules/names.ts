/** Joins names that come from the service with the words around them. */

/** Thai words and a name: without a space before a Thai name, with one before any other. */
export function after(words: string, name: string): string {
  return /^[\u0E00-\u0E7F]/.test(name) ? words + name : `${words} ${name}`;
}

/** "the Revenue Department": an English name in a sentence. A name in Thai has no article. */
export function the(name: string): string {
  return /^(the\s|[\u0E00-\u0E7F])/i.test(name) ? name : `the ${name}`;
}

/** The same at the beginning of a sentence. */
export function theFirst(name: string): string {
  const text = the(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
