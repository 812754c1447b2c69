import { lightFormStyles } from './light-form.styles.js';

export type Root = Document | ShadowRoot;

/** The number of forms in each root, so that the last one removes the style sheet. */
const forms = new WeakMap<Root, number>();

/**
 * The form's styles come by an adopted style sheet, which a strict policy allows; it inherits the selector's `--_*` properties.
 */
export function adoptSheet(root: Root) {
  const sheet = lightFormStyles.styleSheet;
  if (!sheet) return;
  const before = forms.get(root) ?? 0;
  if (before === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  forms.set(root, before + 1);
}

export function dropSheet(root: Root) {
  const left = (forms.get(root) ?? 1) - 1;
  forms.set(root, left);
  if (left > 0) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== lightFormStyles.styleSheet);
}
