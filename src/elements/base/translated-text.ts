/** Typed as a generic element: TypeScript would warn about an obsolete tag. */
const wrapper: string = 'font';

/**
 * Restores text nodes that a browser's translator has replaced by `<font><font>…</font></font>`; Lit would keep writing to the
 * detached nodes, and the reader would see outdated counts, states and errors. Translated text stays until it changes. We never
 * use `<font>` ourselves.
 */
export function restoreTranslatedText(root: ParentNode): void {
  for (const font of root.querySelectorAll(wrapper)) font.replaceWith(font.textContent);
}
