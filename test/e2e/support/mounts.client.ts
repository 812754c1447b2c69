/** Runs in the page: mounts elements as they are used, and removes them. */
import type { LitElement } from 'lit';

export interface Mounts {
  readonly tag: string;
  readonly count: number;
  /** Values of attributes; each mount uses the next one. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Removes the elements while their requests are pending. */
  readonly early?: boolean;
}

/** What a page holds that garbage collection does not free. */
export interface Held {
  readonly timers: number;
  readonly channels: number;
  readonly locks: number;
  readonly requests: number;
}

const together = 25;
const timers = new Set<unknown>();
let channels = 0;
let requests = 0;

/** Before the package is loaded: counts what is opened and not closed. */
function watchGlobals() {
  const [start, stop, ask] = [
    window.setTimeout.bind(window),
    window.clearTimeout.bind(window),
    window.fetch.bind(window),
  ];
  const Channel = BroadcastChannel;
  Object.assign(window, {
    setTimeout: (interact: () => void, ms?: number) => {
      const timer = start(() => {
        timers.delete(timer);
        interact();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer?: number) => {
      timers.delete(timer);
      stop(timer);
    },
    BroadcastChannel: class extends Channel {
      constructor(name: string) {
        super(name);
        channels += 1;
      }
      override close() {
        channels -= 1;
        super.close();
      }
    },
    fetch: async (...request: Parameters<typeof ask>) => {
      requests += 1;
      try {
        return await ask(...request);
      } finally {
        requests -= 1;
      }
    },
  });
}
watchGlobals();

async function held(): Promise<Held> {
  const locks = await navigator.locks.query();
  return { timers: timers.size, channels, requests, locks: (locks.held?.length ?? 0) + (locks.pending?.length ?? 0) };
}

const turn = () => new Promise(resolve => requestAnimationFrame(resolve));

function* within(root: Element): Generator<Element, void> {
  yield root;
  for (const child of [...(root.shadowRoot?.children ?? []), ...root.children]) yield* within(child);
}

const isDrawn = (element: Element) => (element.shadowRoot?.childElementCount ?? 0) > 0;
const isShown = (element: Element) =>
  element.localName === 'sme-one-id' ? [...element.children].every(isDrawn) : isDrawn(element);
const isSettled = (element: Element) =>
  isShown(element) && ![...within(element)].some(each => each.matches('[aria-busy="true"]'));

/** The elements are in no variable of the caller. */
async function mount({ tag, count, attributes = {}, early = false }: Mounts): Promise<void> {
  const place = document.querySelector('#place')!;
  for (let made = 0; made < count;) {
    const elements = Array.from({ length: Math.min(together, count - made) }, () => {
      const element = document.createElement(tag) as HTMLElement & Pick<LitElement, 'updateComplete'>;
      for (const [name, values] of Object.entries(attributes))
        element.setAttribute(name, values[made % values.length]!);
      if (tag === 'sme-one-id') element.append(document.createElement('sme-portal'));
      made += 1;
      return element;
    });
    place.append(...elements);
    if (early) await elements[0]!.updateComplete;
    else
      for (const element of elements) for (let tries = 0; !isSettled(element) && tries < 600; tries += 1) await turn();
    const unsettled = elements.filter(element => !early && !isSettled(element)).length;
    if (unsettled > 0) throw new Error(`${unsettled} of ${elements.length} <${tag}> go on loading`);
    place.replaceChildren();
    await turn();
  }
}

declare global {
  interface Window {
    mounts: { readonly mount: typeof mount; readonly held: typeof held };
  }
}
window.mounts = { mount, held };
