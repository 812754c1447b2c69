import type { Loadable } from '../session/loadable.js';
import type { Route } from './routes.js';

/** A part of the portal whose code is loaded when it is first shown; `service` is what is around every screen. */
export type LazyPart = Exclude<Route['view'], 'not-found'> | 'session' | 'service' | 'attachments' | 'export';

/** What loads the parts. */
export interface PartLoader {
  /** Whether a part can be shown. */
  state(part: LazyPart): Loadable<undefined>;
  /** Whether a part has failed to load, and again when it was retried. */
  hasFailedAgain(part: LazyPart): boolean;
  /** Resolves when a part is loaded, or has failed to be; never rejects. */
  load(part: LazyPart): Promise<void>;
}
