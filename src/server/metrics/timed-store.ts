import type { Store } from '../../service/index.js';
import type { Metrics } from './metrics.js';

/** The same store, with the duration of each call recorded by method name. Results that are not promises are not timed. */
export function timedStore(store: Store, metrics: Metrics): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return (...values: unknown[]): unknown => {
        const started = performance.now();
        const result: unknown = Reflect.apply(member, target, values);
        if (!(result instanceof Promise)) return result;
        const record = (failed: boolean) => metrics.storeCalled(name, performance.now() - started, failed);
        result.then(
          () => record(false),
          () => record(true),
        );
        return result;
      };
    },
  });
}
