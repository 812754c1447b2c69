import type { ReactiveControllerHost } from 'lit';

import { ResourceController } from '../session/resource-controller.js';
import type { ServiceController } from '../session/service-controller.js';
import { SessionController } from '../session/session-controller.js';

/** The number of unread inquiries, for the mark on the menu. */
export class UnreadController {
  readonly #host: ReactiveControllerHost;
  readonly #resource: ResourceController<string, number>;
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, service: ServiceController) {
    this.#host = host;
    const session = new SessionController(host);
    this.#resource = new ResourceController(host, {
      key: () =>
        session.state.status === 'signed-in' && service.offers('listNotifications')
          ? session.state.account.accountId
          : undefined,
      topic: 'notifications',
      load: async (client, _account, signal) => {
        const { unreadCounts } = await client.notifications.list({ limit: 1, signal });
        return unreadCounts.all;
      },
      show: state => {
        if (state.status === 'idle') this.count = 0;
        // During a new count, or after a failed one, the last known number is the best one.
        if (state.status === 'ready') this.count = state.value;
      },
    });
  }

  get count(): number {
    return this.#count;
  }

  set count(count: number) {
    this.#count = count;
    this.#host.requestUpdate();
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }
}
