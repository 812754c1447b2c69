/** What each tag takes, for the checkers of frameworks; ./react.d.ts and its neighbours put it into their words. */
import type { Tags } from './tags.js';

export type TagName = keyof Tags;
export type ElementOf<Name extends TagName> = Tags[Name]['element'];

type AttributesByProperty<Name extends TagName> = Tags[Name]['attributes'];
type PropertyName<Name extends TagName> = keyof ElementOf<Name> & keyof AttributesByProperty<Name>;

/** A value as it stands in an attribute; objects and functions cannot. */
type AttributeValue<Value> = Value extends string
  ? Value
  : Value extends number
    ? Value | `${Value}`
    : Value extends boolean
      ? Value | ''
      : never;

/** Properties, by the names of the class. */
export type PropertiesOf<Name extends TagName> = {
  [Property in keyof ElementOf<Name> as Property extends PropertyName<Name> ? Property : never]?:
    ElementOf<Name>[Property] | undefined;
};

/** Attributes, by their names in markup. */
export type AttributesOf<Name extends TagName> = {
  [
    Property in keyof ElementOf<Name> as Property extends PropertyName<Name>
      ? AttributesByProperty<Name>[Property] & string
      : never
  ]?: AttributeValue<ElementOf<Name>[Property]> | undefined;
};

/** Both; where a property and its attribute have one name, that takes what the property takes. */
export type PropsOf<Name extends TagName> = PropertiesOf<Name> & Omit<AttributesOf<Name>, keyof PropertiesOf<Name>>;

/** An event as listeners of the tag get it. */
export type EventOf<Name extends TagName, Type extends Tags[Name]['events']> = HTMLElementEventMap[Type] & {
  readonly currentTarget: ElementOf<Name>;
};

/** A listener for each event: a prefix of the framework, and the name of the event. */
export type ListenersOf<Name extends TagName, Prefix extends string> = {
  [Type in Tags[Name]['events'] as `${Prefix}${Type}`]?: ((event: EventOf<Name, Type>) => void) | null | undefined;
};

/** What every HTML element takes in the framework, without what the tag takes in its own way. */
export type Common<Name extends TagName, HtmlAttributes> = Omit<HtmlAttributes, keyof PropertiesOf<Name>>;
