/** A page of `docs/` as Storybook shows it: links to files of the repository would lead nowhere there, so they are plain words. */
export function guide(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
