import { expect, fixture, html } from '@open-wc/testing';
import { ReactiveElement } from 'lit';

import type { SmeOneId } from '../../src/session/one-id.js';
import { SessionController } from '../../src/session/session-controller.js';

class AsksEarly extends ReactiveElement {
  readonly session = new SessionController(this);
}
customElements.define('asks-early', AsksEarly);

describe('<sme-one-id> that is defined after what stands inside', () => {
  it('still gives its client', async () => {
    const around = await fixture<SmeOneId>(html`<sme-one-id base-url="/v1"><asks-early></asks-early></sme-one-id>`);
    const inside = around.querySelector<AsksEarly>('asks-early')!;
    expect(customElements.get('sme-one-id'), 'not defined yet').to.be.undefined;
    expect(inside.session.client).to.be.undefined;

    await import('../../src/session/sme-one-id.js');
    await around.updateComplete;
    expect(inside.session.client).not.to.be.undefined;
  });
});
