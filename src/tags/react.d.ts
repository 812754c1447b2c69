import type { HTMLAttributes, Key, Ref } from 'react';

import type { Common, ElementOf, ListenersOf, PropsOf, TagName } from './markup.js';

type ReactProps<Name extends TagName> = Common<Name, HTMLAttributes<ElementOf<Name>>> &
  PropsOf<Name> &
  ListenersOf<Name, 'on'> & {
    readonly key?: Key | null | undefined;
    readonly ref?: Ref<ElementOf<Name>> | undefined;
    readonly class?: string | undefined;
  };
type ReactElements = { [Name in TagName]: ReactProps<Name> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
