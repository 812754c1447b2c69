import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { ReactiveElement } from 'lit';

import type { SmeOneId } from '../../src/session/one-id.js';
import type { SmeClient } from '../../src/client/client.js';
import { createSmeClient } from '../../src/client/index.js';
import { clientContext, consumeClient } from '../../src/session/client-context.js';
import { SessionController } from '../../src/session/session-controller.js';

class EarlyConsumer extends ReactiveElement {
  readonly session = new SessionController(this);
}
customElements.define('asks-early', EarlyConsumer);

class ClientConsumer extends ReactiveElement {
  readonly received: (SmeClient | undefined)[] = [];

  constructor() {
    super();
    consumeClient(this, client => this.received.push(client));
  }
}
customElements.define('hears-of-clients', ClientConsumer);

describe('<sme-one-id> that is defined after the elements inside', () => {
  it('still provides its client', async () => {
    const around = await fixture<SmeOneId>(html`<sme-one-id base-url="/v1"><asks-early></asks-early></sme-one-id>`);
    const inside = around.querySelector<EarlyConsumer>('asks-early')!;
    expect(customElements.get('sme-one-id'), 'not defined yet').to.be.undefined;
    expect(inside.session.client).to.be.undefined;

    await import('../../src/session/sme-one-id.js');
    await around.updateComplete;
    expect(inside.session.client).not.to.be.undefined;
  });
});

describe('<sme-one-id> that is defined first, as when React hydrates', () => {
  it('provides no client to the elements inside before it has one (H1)', async () => {
    await import('../../src/session/sme-one-id.js');
    const around = document.createElement('sme-one-id');
    const inside = new ClientConsumer();
    around.append(inside);
    around.baseUrl = '/v1';
    document.body.append(around);
    expect(inside.received, 'synchronously').to.deep.equal([]);
    await around.updateComplete;
    expect(inside.received).to.have.length(1);
    expect(inside.received[0]).not.to.equal(undefined);
    around.remove();
  });
});

describe('a nearer provider that is defined later', () => {
  const nearer = createSmeClient({ baseUrl: 'https://nearer.example/v1' });

  class NearerProvider extends ReactiveElement {
    readonly #provider = new ContextProvider(this, { context: clientContext });

    constructor() {
      super();
      this.#provider.setValue(nearer);
    }
  }

  it('takes the place of the one around it, which no longer counts for the elements inside', async () => {
    await import('../../src/session/sme-one-id.js');
    const around = await fixture<SmeOneId>(html`
      <sme-one-id base-url="/v1"
        ><nearer-provider><hears-of-clients></hears-of-clients></nearer-provider
      ></sme-one-id>
    `);
    await around.updateComplete;
    const inside = around.querySelector<ClientConsumer>('hears-of-clients')!;
    expect(inside.received.map(client => client?.baseUrl)).to.deep.equal([`${location.origin}/v1`]);

    customElements.define('nearer-provider', NearerProvider);
    expect(inside.received.at(-1)?.baseUrl).to.equal('https://nearer.example/v1');
    around.baseUrl = '/another/v1';
    await around.updateComplete;
    expect(inside.received, 'of two clients').to.have.length(2);
  });
});
