/** Default actions of events: an element and its ancestors may each have one. */
const answering = new WeakMap<Event, EventTarget | null>();

/**
 * Runs the default action of one of our events, as a browser does for a click: after all listeners, wherever they are, and not
 * if one of them cancelled the event. Only the innermost element with a default action runs it.
 *
 * A microtask runs after the dispatch, since these events are always dispatched by a script.
 */
export function byDefault(event: Event, run: () => void): void {
  const { currentTarget } = event;
  if (answering.has(event) && answering.get(event) !== currentTarget) return;
  answering.set(event, currentTarget);
  queueMicrotask(() => {
    if (!event.defaultPrevented) run();
  });
}
