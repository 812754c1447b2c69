import type { JSX } from 'solid-js';

import type { AttributesOf, Common, ElementOf, ListenersOf, PropertiesOf, PropsOf, TagName } from './markup.js';

type Prefixed<Prefix extends string, Names> = { [Name in keyof Names as `${Prefix}${Name & string}`]: Names[Name] };

type SolidProps<Name extends TagName> = Common<Name, JSX.HTMLAttributes<ElementOf<Name>>> &
  PropsOf<Name> &
  Prefixed<'attr:', AttributesOf<Name>> &
  Prefixed<'prop:', PropertiesOf<Name>> &
  ListenersOf<Name, 'on:'>;
type SolidElements = { [Name in TagName]: SolidProps<Name> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
