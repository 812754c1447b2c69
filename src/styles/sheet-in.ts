import type { CSSResult, LitElement } from 'lit';

/** The style sheet of these styles for a document: one made in another document is refused. Undefined where nothing is shown. */
export function sheetIn({ defaultView }: Document, styles: CSSResult): CSSStyleSheet | undefined {
  if (defaultView === window) return styles.styleSheet;
  const sheet = defaultView ? new defaultView.CSSStyleSheet() : undefined;
  sheet?.replaceSync(styles.cssText);
  return sheet;
}

/** Adds styles that are loaded later to an element's own, once. */
export function adoptStyles({ renderRoot, ownerDocument }: LitElement, ...styles: readonly CSSResult[]) {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  for (const each of styles) {
    const sheet = sheetIn(ownerDocument, each);
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }
}
