/** Tags that stand around others, with those that they never stand around. */
const around = { 'sme-one-id': [], 'sme-portal': ['sme-one-id'] };

/**
 * The events that a listener on a tag gets: its own, and those that bubble to it from the tags inside.
 *
 * @param {{ tagName: string, events?: { name: string }[] }} declaration of custom-elements.json
 * @param {{ tagName: string, events?: { name: string }[] }[]} declarations all of them
 * @returns {string[]} names, the tag's own first
 */
export function listenedEvents({ tagName, events = [] }, declarations) {
  const never = around[tagName];
  const inside = never ? declarations.filter(other => !never.includes(other.tagName)) : [];
  const names = [events, ...inside.map(other => other.events ?? [])].flat().map(({ name }) => name);
  return [...new Set(names)];
}
