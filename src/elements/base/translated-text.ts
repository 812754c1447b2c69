/** Typed as any tag: TypeScript would warn of an obsolete one. */
const wrapper: string = 'font';

/**
 * Puts text back in the place of what a browser's translator put there. Translators replace each text by
 * `<font><font>…</font></font>`; Lit would go on writing into the text that is gone, and the reader would see old counts, old
 * states and old errors. The words stay translated until they change. We never use `<font>` ourselves.
 */
export function restoreTranslatedText(root: ParentNode): void {
  for (const font of root.querySelectorAll(wrapper)) font.replaceWith(font.textContent);
}
