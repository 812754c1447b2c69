import { TestEnvironment } from 'jest-environment-jsdom';

/** What the mock needs of Node, and jsdom does not show to tests as Jest starts it. */
const names = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'AbortController',
  'AbortSignal',
  'ArrayBuffer',
  'Uint8Array',
];

/** An open channel of Node would keep Jest running after the last test. */
class UnreferencedChannel extends BroadcastChannel {
  constructor(name) {
    super(name);
    this.unref();
  }
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of names) this.global[name] = globalThis[name];
    this.global.BroadcastChannel = UnreferencedChannel;
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
  }
}
