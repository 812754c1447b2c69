import type { LitElement, ReactiveController } from 'lit';

import { SmeError } from '../../client/errors.js';
import { failed, idle, loading, type Loadable } from '../../session/loadable.js';
import { isDataScarce, whenIdle } from '../base/idle.js';
import type * as flow from '../sign-in/sign-in-flow.js';

type FlowModule = typeof flow;

/** Once it is loaded, so that no later element has to wait for it. */
let flowModule: FlowModule | undefined;

/** Loads what follows the choice of account type. */
export async function loadSignInFlow(): Promise<FlowModule> {
  return (flowModule ??= await import('../sign-in/sign-in-flow.js'));
}

/** The flow of one element: its code is loaded when the page is idle, or when a person needs it. */
export class FlowLoader implements ReactiveController {
  readonly #host: LitElement;
  readonly #create: (module: FlowModule) => flow.StepFlow;
  readonly #isUrgent: () => boolean;
  #flow: flow.StepFlow | undefined;
  #state: Loadable<undefined> = idle;
  #cancelIdle: (() => void) | undefined;

  /** `isUrgent` says whether to load it at once, before anybody has chosen. */
  constructor(host: LitElement, create: (module: FlowModule) => flow.StepFlow, isUrgent: () => boolean) {
    this.#host = host;
    this.#create = create;
    this.#isUrgent = isUrgent;
    host.addController(this);
    this.#take();
  }

  hostConnected() {
    this.#take();
    if (this.#flow) return;
    if (this.#isUrgent()) void this.#loadAhead();
    else this.#cancelIdle = whenIdle(() => void (isDataScarce() || this.#loadAhead()));
  }

  hostDisconnected() {
    this.#cancelIdle?.();
  }

  /** Undefined until its code is loaded. */
  get flow(): flow.StepFlow | undefined {
    return this.#flow;
  }

  /** Of the code; `idle` while nobody needs it, and when it is loaded. */
  get state(): Loadable<undefined> {
    return this.#state;
  }

  /** Undefined when it could not be loaded. */
  async load(): Promise<flow.StepFlow | undefined> {
    if (this.#flow) return this.#flow;
    this.#cancelIdle?.();
    this.#set(loading);
    try {
      await loadSignInFlow();
      this.#take();
      this.#set(idle);
    } catch (cause) {
      this.#set(failed(new SmeError('unreachable', { cause })));
    }
    return this.#flow;
  }

  /** What fails is loaded when it is needed. */
  async #loadAhead() {
    await loadSignInFlow().catch(() => undefined);
    this.#take();
  }

  #take() {
    if (!flowModule || this.#flow) return;
    this.#flow = this.#create(flowModule);
    this.#host.requestUpdate();
  }

  #set(state: Loadable<undefined>) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
