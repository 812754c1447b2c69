/** The address of a story by itself, with what the toolbar would choose, such as `{ locale: 'th' }`. */
export function frameAddress(story: string, globals: Readonly<Record<string, string>>): string {
  const chosen = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  return `iframe.html?id=${story}&viewMode=story&globals=${chosen.join(';')}`;
}
