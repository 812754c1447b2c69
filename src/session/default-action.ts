/** Who answers an event: an element and what stands around it may both know how. */
const answering = new WeakMap<Event, EventTarget | null>();

/**
 * Does what an event of ours asks for, as a browser does what a click asks for: after everybody has heard it, wherever they
 * listen, and not if somebody cancelled it. The innermost element that knows how is the one that does it.
 *
 * A microtask is after the dispatch, since these events are always dispatched by a script.
 */
export function byDefault(event: Event, run: () => void): void {
  const { currentTarget } = event;
  if (answering.has(event) && answering.get(event) !== currentTarget) return;
  answering.set(event, currentTarget);
  queueMicrotask(() => {
    if (!event.defaultPrevented) run();
  });
}
