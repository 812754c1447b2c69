import { createElement, useCallback, useRef, version, type HTMLAttributes, type ReactElement, type Ref } from 'react';

import { warnDeveloper } from './client/transport/warn-developer.js';
import { define } from './define.js';

const needsReact19 =
  `The components of sme-one-id/react need React 19; this is ${version}, which sets no properties of custom elements and knows no ` +
  'events of theirs. Use the tags, and a ref: docs/embedding/react.md';

/** What a component has to know of its element; `src/react.ts` has these, generated from the manifest. */
interface ElementDescription<Name extends PropertyKey, Events> {
  /** Everything that must be registered before the tag works: the tag, and those that it draws with. */
  readonly tags: Readonly<Record<string, CustomElementConstructor>>;
  /** Each property with its attribute, if it has one. */
  readonly properties: Readonly<Record<Name, string | null>>;
  /** Each handler with its event. */
  readonly events: Events;
}

/** The element's own properties, a handler for each of its events, and what every HTML element takes. */
export type ElementProps<E extends HTMLElement, Name extends keyof E, Events> = Omit<HTMLAttributes<E>, Name> &
  Partial<Pick<E, Name>> & {
    readonly [Handler in keyof Events]?: Events[Handler] extends keyof HTMLElementEventMap
      ? (event: HTMLElementEventMap[Events[Handler]]) => void
      : never;
  } & { readonly ref?: Ref<E> };

/**
 * A React component for one element.
 *
 * It registers the tags when it is first drawn: React 19 loses object properties of elements whose tag is registered
 * later (https://github.com/facebook/react/issues/29037), and an import alone should do nothing.
 */
export function component<
  E extends HTMLElement,
  Name extends keyof E,
  const Events extends Readonly<Record<string, keyof HTMLElementEventMap>>,
>(
  tag: string,
  _element: new () => E,
  { tags, properties, events }: ElementDescription<Name, Events>,
): (props: ElementProps<E, Name, Events>) => ReactElement {
  const attributes = new Map<string, string | null>(Object.entries(properties));
  const listeners = new Map(Object.entries(events).map(([handler, event]) => [handler, `on${event}`]));

  /** Text goes by the attribute, which a server can write too; anything else is a property. */
  const nameFor = (prop: string, value: unknown) => {
    const attribute = typeof value === 'object' || typeof value === 'function' ? undefined : attributes.get(prop);
    return listeners.get(prop) ?? attribute ?? prop;
  };

  /** React hydrates a custom element without its listeners and properties (https://github.com/facebook/react/issues/35446). */
  const complete = (element: E, props: object) => {
    for (const [prop, value] of Object.entries(props) as [string, unknown][]) {
      const listener = listeners.get(prop);
      // The same function twice is one listener, which React takes away like its own.
      if (listener && typeof value === 'function') element.addEventListener(listener.slice(2), value as EventListener);
      else if (attributes.has(prop) && nameFor(prop, value) === prop) Object.assign(element, { [prop]: value });
    }
  };

  return function SmeComponent({ ref, ...props }) {
    if (Number.parseInt(version) < 19) warnDeveloper(needsReact19);
    for (const [name, element] of Object.entries(tags)) define(name, element);
    const completed = useRef<E>(null);
    const attach = useCallback(
      (element: E | null) => {
        // Once for each element: what changes later is React's to take care of.
        if (element && element !== completed.current) complete((completed.current = element), props);
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
        return undefined;
      },
      [ref],
    );
    return createElement(tag, {
      ref: attach,
      ...Object.fromEntries(Object.entries(props).map(([prop, value]) => [nameFor(prop, value), value])),
    });
  };
}
