import type { HTMLAttributes } from 'svelte/elements';

import type { Common, ElementOf, ListenersOf, PropsOf, TagName } from './markup.js';

type SvelteProps<Name extends TagName> = Common<Name, HTMLAttributes<ElementOf<Name>>> &
  PropsOf<Name> &
  ListenersOf<Name, 'on'>;
type SvelteElements = { [Name in TagName]: SvelteProps<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
