import { sheetIn } from '../../styles/sheet-in.js';
import { lightFormStyles } from './light-form.styles.js';

export type Root = Document | ShadowRoot;

interface Adopted {
  readonly sheet: CSSStyleSheet;
  /** The number of forms in the root, so that the last one removes the style sheet. */
  forms: number;
}

const adopted = new WeakMap<Root, Adopted>();

/**
 * The form's styles come by an adopted style sheet, which a strict policy allows; it inherits the selector's `--_*` properties.
 */
export function adoptSheet(root: Root) {
  const known = adopted.get(root);
  if (known) {
    known.forms += 1;
    return;
  }
  const sheet = sheetIn(root.ownerDocument ?? root, lightFormStyles);
  if (!sheet) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  adopted.set(root, { sheet, forms: 1 });
}

export function dropSheet(root: Root) {
  const known = adopted.get(root);
  if (!known || (known.forms -= 1) > 0) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== known.sheet);
  adopted.delete(root);
}
