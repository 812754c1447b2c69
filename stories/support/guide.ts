/**
 * A page of `docs/` in Storybook. Links to files of the repository become plain text, because they would lead nowhere
 * there.
 */
export function guide(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
