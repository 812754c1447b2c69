import type { CSSResult } from 'lit';

/** The style sheet of these styles for a document: one made in another document is refused. Undefined where nothing is shown. */
export function sheetIn({ defaultView }: Document, styles: CSSResult): CSSStyleSheet | undefined {
  if (defaultView === window) return styles.styleSheet;
  const sheet = defaultView ? new defaultView.CSSStyleSheet() : undefined;
  sheet?.replaceSync(styles.cssText);
  return sheet;
}
