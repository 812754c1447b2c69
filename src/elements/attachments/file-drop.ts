import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface FileDropOptions {
  /** Takes the files of a drop; undefined where nothing can be attached just there. */
  readonly receiver: (event: DragEvent) => ((files: readonly File[]) => void) | undefined;
  /** Whether files that are held over the element would be taken. */
  readonly dragging: (isDragging: boolean) => void;
}

/**
 * Takes files that are dropped anywhere on an element. Where it takes none, a drop does nothing: without us the browser would
 * leave the page and open the file.
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
    for (const [type, listener] of this.#listeners) this.#host.addEventListener(type, listener);
  }

  hostDisconnected() {
    for (const [type, listener] of this.#listeners) this.#host.removeEventListener(type, listener);
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

  readonly #listeners = [
    ['dragover', this.#over],
    ['dragleave', this.#left],
    ['drop', this.#drop],
  ] as const;
}

/** Files, and no text; not what an element inside has taken already. */
function isOurs(event: DragEvent): boolean {
  return !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
}
