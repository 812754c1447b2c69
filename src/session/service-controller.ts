import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ReferenceApi, SmeClient } from '../client/client.js';
import type { OperationId } from '../contract/operations.js';
import type { ServiceDescription } from '../contract/types.js';
import { consumeClient } from './client-context.js';

/** What one service says of itself; read once for all elements. */
class KnownService {
  /** Null: it does not say. Undefined: not known yet, or it did not answer. */
  description: ServiceDescription | null | undefined;
  readonly listeners = new Set<() => void>();
  #isReading = false;

  /** Never fails: without a description, a service offers everything. The next element asks again where there was no answer. */
  async read(client: SmeClient): Promise<void> {
    if (this.#isReading || this.description !== undefined) return;
    this.#isReading = true;
    try {
      // A client that the host has made itself may not have the method.
      const { service } = client.reference as Partial<ReferenceApi>;
      this.description = service && (await service({ retries: 0 }));
    } catch {
      // Whatever is wrong with the service, the calls themselves say it.
    }
    this.#isReading = false;
    if (this.description) for (const listener of this.listeners) listener();
  }
}

const knownServices = new WeakMap<SmeClient, KnownService>();

/** What the service around an element offers. Nothing waits for it: until it is known, everything is offered. */
export class ServiceController implements ReactiveController {
  readonly #changed: () => void;
  #known: KnownService | undefined;

  /** `changed` is called when the description arrives; the host is drawn again in any case. */
  constructor(host: ReactiveControllerHost & HTMLElement, changed?: () => void) {
    this.#changed = () => {
      changed?.();
      host.requestUpdate();
    };
    host.addController(this);
    consumeClient(host, client => {
      this.#follow(client);
    });
  }

  hostDisconnected() {
    this.#known?.listeners.delete(this.#changed);
    this.#known = undefined;
  }

  /** Undefined when the service does not describe itself, and until it has. */
  get description(): ServiceDescription | undefined {
    return this.#known?.description ?? undefined;
  }

  /** Whether the service has all of these operations. */
  offers(...operations: readonly OperationId[]): boolean {
    const offered = this.description?.operations;
    return !offered || operations.every(operation => offered.includes(operation));
  }

  #follow(client: SmeClient) {
    this.#known?.listeners.delete(this.#changed);
    const known = knownServices.get(client) ?? new KnownService();
    knownServices.set(client, known);
    this.#known = known;
    known.listeners.add(this.#changed);
    this.#changed();
    void known.read(client);
  }
}
