import type { ClassAttributes, HTMLAttributes } from 'preact';

import type { Common, ElementOf, ListenersOf, PropsOf, TagName } from './markup.js';

type PreactProps<Name extends TagName> = Common<Name, HTMLAttributes<ElementOf<Name>>> &
  ClassAttributes<ElementOf<Name>> &
  PropsOf<Name> &
  ListenersOf<Name, 'on'>;
type PreactElements = { [Name in TagName]: PreactProps<Name> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
