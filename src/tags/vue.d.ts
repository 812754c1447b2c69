import type { HTMLAttributes, PublicProps } from 'vue';

import type { AttributesOf, Common, ElementOf, EventOf, PropertiesOf, TagName } from './markup.js';
import type { Tags } from './tags.js';

/** Vue's checker knows attributes by their names in camel case. */
type CamelCase<Text> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Text;
type InCamelCase<Names> = { [Name in keyof Names as CamelCase<Name>]: Names[Name] };

type VueProps<Name extends TagName> = {
  [Prop in keyof PropertiesOf<Name>]?:
    | PropertiesOf<Name>[Prop]
    | (Prop extends keyof InCamelCase<AttributesOf<Name>> ? InCamelCase<AttributesOf<Name>>[Prop] : never);
};

/** One function with an overload for each event. */
type Emit<Name extends TagName> = Overloads<
  { [Type in Tags[Name]['events']]: (type: Type, event: EventOf<Name, Type>) => void }[Tags[Name]['events']]
>;
type Overloads<Functions> = (Functions extends unknown ? (one: Functions) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** As https://vuejs.org/guide/extras/web-components shows it: `$props` and `$emit` are there for the checker only. */
type Component<Name extends TagName> = new () => ElementOf<Name> & {
  $props: Common<Name, HTMLAttributes> & VueProps<Name> & PublicProps;
  $emit: Emit<Name>;
};
type Components = { [Name in TagName]: Component<Name> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
