import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface FileDropOptions {
  /** Accepts the dropped or pasted files; undefined where nothing can be attached. */
  readonly receiver: (event: Event) => ((files: readonly File[]) => void) | undefined;
  /** Whether files that are dragged over the element would be accepted. */
  readonly dragging: (isDragging: boolean) => void;
}

/**
 * Accepts files that are dropped or pasted anywhere on an element. Where it accepts none, a drop does nothing; by default the browser
 * would leave the page and open the file.
 */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FileDropOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    for (const [type, listener] of this.#listeners) this.#host.addEventListener(type, listener as EventListener);
  }

  hostDisconnected() {
    for (const [type, listener] of this.#listeners) this.#host.removeEventListener(type, listener as EventListener);
  }

  readonly #over = (event: DragEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    const isTaken = this.#options.receiver(event) !== undefined;
    if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
    this.#options.dragging(isTaken);
  };

  readonly #left = () => {
    this.#options.dragging(false);
  };

  readonly #drop = (event: DragEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    this.#options.dragging(false);
    this.#options.receiver(event)?.([...(event.dataTransfer?.files ?? [])]);
  };

  /** A screenshot, for example. What office programs copy is a text as well as its picture: the text is pasted. */
  readonly #paste = (event: ClipboardEvent) => {
    const { types = [], files = [] } = event.clipboardData ?? {};
    const receive = this.#options.receiver(event);
    if (event.defaultPrevented || files.length === 0 || types.includes('text/plain') || !receive) return;
    event.preventDefault();
    receive([...files]);
  };

  readonly #listeners = [
    ['dragover', this.#over],
    ['dragleave', this.#left],
    ['drop', this.#drop],
    ['paste', this.#paste],
  ] as const;
}

/** Files and no text, and not already accepted by an element inside. */
function isOurs(event: DragEvent): boolean {
  return !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
}
