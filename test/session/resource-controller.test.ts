import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { SmeError } from '../../src/client/errors.js';
import { idle, type Loadable } from '../../src/session/loadable.js';
import { ResourceController } from '../../src/session/resource-controller.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { provideClient } from '../support/provide-client.js';
import { waitUntil } from '../support/wait-until.js';

class ResourceElement extends LitElement {
  @property() key = '';
  state: Loadable<string> = idle;
  readonly resource = new ResourceController(this, {
    key: () => this.key || undefined,
    load: async (client, key, signal) => (await client.inquiries.get(key, { signal })).subject,
    show: state => (this.state = state),
  });
}
customElements.define('reads-one', ResourceElement);

/**
 * A client whose answers wait for the test; `asked` lists calls and aborts. With `deaf`, calls answer even after an
 * abort, as when the answer was already on its way.
 */
function slowClient({ deaf = false } = {}) {
  const asked: string[] = [];
  const answers = new Map<string, (subject: string) => void>();
  const client = fakeClient({
    inquiries: {
      get: (key, { signal } = {}) =>
        new Promise((resolve, reject) => {
          asked.push(`ask ${key}`);
          answers.set(key, subject => {
            resolve({ subject } as never);
          });
          signal?.addEventListener('abort', () => {
            asked.push(`abort ${key}`);
            if (!deaf) reject(new SmeError('aborted'));
          });
        }),
    },
  });
  return { client, asked, answer: (key: string, subject: string) => answers.get(key)?.(subject) };
}

const show = (client: Parameters<typeof provideClient>[0], key: string) =>
  fixture<ResourceElement>(html`<reads-one key=${key}></reads-one>`, { parentNode: provideClient(client) });

describe('ResourceController', () => {
  it('shows the answer of the latest key only', async () => {
    const { client, asked, answer } = slowClient({ deaf: true });
    const element = await show(client, 'first');
    element.key = 'second';
    await element.updateComplete;
    answer('second', 'เรื่องที่สอง');
    await waitUntil(() => element.state.status === 'ready');
    answer('first', 'เรื่องแรก');
    await nextFrame();

    expect(element.state).to.deep.equal({ status: 'ready', value: 'เรื่องที่สอง' });
    expect(asked).to.deep.equal(['ask first', 'abort first', 'ask second']);
  });

  it('aborts silently when the element leaves, and loads again when it returns', async () => {
    const { client, asked, answer } = slowClient();
    const element = await show(client, 'one');
    let errors = 0;
    element.addEventListener('sme-error', () => (errors += 1));
    const parent = element.parentElement!;
    element.remove();
    await nextFrame();
    expect(element.state.status).to.equal('loading');
    parent.append(element);
    await nextFrame();
    answer('one', 'เรื่อง');

    await waitUntil(() => element.state.status === 'ready');
    expect(asked).to.deep.equal(['ask one', 'abort one', 'ask one']);
    expect(errors).to.equal(0);
  });

  it('shows a failure, reports its code to the host, and retries on `sme-retry`', async () => {
    let calls = 0;
    const client = fakeClient({
      inquiries: {
        get: async () => {
          calls += 1;
          if (calls === 1) throw new SmeError('internal_error', { status: 500, requestId: 'r-00000001' });
          return { subject: 'มาแล้ว' } as never;
        },
      },
    });
    const around = provideClient(client);
    const reported = nextEvent(around, 'sme-error');
    const element = await fixture<ResourceElement>(html`<reads-one key="one"></reads-one>`, { parentNode: around });

    const { code, requestId } = await reported;
    expect({ code, requestId }).to.deep.equal({ code: 'internal_error', requestId: 'r-00000001' });
    expect(element.state.status).to.equal('failed');

    element.dispatchEvent(new Event('sme-retry'));
    await waitUntil(() => element.state.status === 'ready');
  });

  it("loads nothing without a key, and keeps the page's value without a client", async () => {
    const { client, asked } = slowClient();
    await show(client, '');
    const alone = await fixture<ResourceElement>(html`<reads-one key="one"></reads-one>`);
    expect(asked).to.deep.equal([]);
    expect(alone.state.status).to.equal('idle');
  });
});
