import type { HTMLAttributes } from 'svelte/elements';

import type { Common, ElementOf, ListenersOf, PropsOf, TagName } from './markup.js';

type Props<Name extends TagName> = Common<Name, HTMLAttributes<ElementOf<Name>>> &
  PropsOf<Name> &
  ListenersOf<Name, 'on'>;
type Elements = { [Name in TagName]: Props<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
