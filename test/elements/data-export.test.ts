import { expect, fixture, html } from '@open-wc/testing';

import type { ExportOptions } from '../../src/client/client-options.js';
import { SmeError } from '../../src/client/errors.js';
import type { SmeDataExport } from '../../src/elements/data-export/data-export.js';
import type { ExportState } from '../../src/elements/data-export/export-controller.js';
import '../../src/elements/data-export/sme-data-export.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { en, th } from '../support/messages.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const signedIn = { status: 'signed-in', account: somying, expiresAt: '2999-01-01T00:00:00.000Z' } as const;

/** The element over downloads that a test ends by hand, and the names of the files that were saved. */
async function exporting() {
  const asked: ExportOptions[] = [];
  const ends: { resolve(file: Blob): void; reject(error: SmeError): void }[] = [];
  const { session, emit } = fakeSession(signedIn);
  const client = fakeClient({
    privacy: {
      download: (options: ExportOptions) => {
        asked.push(options);
        return new Promise<Blob>((resolve, reject) => {
          ends.push({ resolve, reject });
        });
      },
    },
    session,
  });
  const element = await fixture<SmeDataExport>(html`<sme-data-export lang="th"></sme-data-export>`, {
    parentNode: provideClient(client),
  });
  const press = async (name: string, nth = 0) => {
    const button = parts(element, name)[nth]!;
    button.focus();
    button.click();
    await element.updateComplete;
  };
  return { element, asked, ends, emit, press };
}

/** The names that files were saved under. */
const saved: string[] = [];

const show = (download: ExportState, lang: 'th' | 'en' = 'th') =>
  fixture<SmeDataExport>(html`<sme-data-export lang=${lang} .download=${download}></sme-data-export>`);

describe('<sme-data-export>', () => {
  const click = HTMLAnchorElement.prototype.click;
  before(() => {
    // Nothing is written to the disk.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
  });
  after(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  beforeEach(() => {
    saved.length = 0;
  });

  for (const [nth, format, name] of [
    [0, 'csv', 'sme-one-id-inquiries.csv'],
    [1, 'json', 'sme-one-id-export.json'],
  ] as const)
    it(`saves the ${format}, and shows how much has arrived meanwhile`, async () => {
      const { element, asked, ends, press } = await exporting();
      await press('download', nth);
      expect(asked[0]!.format).to.equal(format);
      asked[0]!.onProgress!({ received: 1_400_000 });
      await element.updateComplete;
      expect(part(element, 'message').innerText).to.equal(th.dataExport.received('1.4 MB'));
      expect(part(element, 'progress')).to.have.property('position', -1);
      ends[0]!.resolve(new Blob(['x'.repeat(2000)]));
      await waitUntil(() => saved.length > 0);
      expect(saved).to.deep.equal([name]);
      await waitUntil(() => part(element, 'message').innerText === th.dataExport.saved('2 kB'));
    });

  it('downloads one file at a time', async () => {
    const { asked, press } = await exporting();
    await press('download');
    await press('download', 1);
    expect(asked).to.have.length(1);
  });

  it('stops when the person cancels, saves nothing, and moves the focus to the button', async () => {
    const { element, asked, ends, press } = await exporting();
    await press('download', 1);
    await press('cancel');
    expect(asked[0]!.signal!.aborted).to.equal(true);
    ends[0]!.resolve(new Blob(['x']));
    await waitUntil(() => element.shadowRoot!.activeElement === parts(element, 'download')[1]);
    expect(parts(element, 'progress')).to.deep.equal([]);
    await press('download');
    expect(asked, 'another download').to.have.length(2);
    expect(saved).to.deep.equal([]);
  });

  it('says what failed, and downloads the same again when the person presses the button', async () => {
    const { element, asked, ends, press } = await exporting();
    await press('download');
    const reported = nextEvent(element, 'sme-error');
    ends[0]!.reject(new SmeError('service_unavailable'));
    expect(await reported).to.have.property('code', 'service_unavailable');
    await element.updateComplete;
    expect(part(element, 'message').innerText).to.contain(th.dataExport.failed);
    await press('retry');
    expect(asked.map(({ format }) => format)).to.deep.equal(['csv', 'csv']);
    await waitUntil(() => element.shadowRoot!.activeElement === parts(element, 'download')[0]);
  });

  it('stops when the person signs out, and when it is removed', async () => {
    for (const leave of ['signOut', 'remove'] as const) {
      const { element, asked, emit, press } = await exporting();
      await press('download');
      if (leave === 'signOut') emit({ status: 'signed-out' });
      else element.remove();
      expect(asked[0]!.signal!.aborted).to.equal(true);
      expect(element.download).to.deep.equal({ status: 'idle' });
    }
  });

  for (const [name, state] of Object.entries<ExportState>({
    idle: { status: 'idle' },
    loading: { status: 'loading', format: 'csv', received: 1 },
    saved: { status: 'saved', received: 1 },
    failed: { status: 'failed', format: 'json', error: new SmeError('unreachable') },
  }))
    it(`passes the axe audit while it is ${name}, in both languages`, async () => {
      for (const lang of ['th', 'en'] as const) await expect(await show(state, lang)).to.be.accessible();
    });

  it('speaks English', async () => {
    const element = await show({ status: 'saved', received: 1 }, 'en');
    await waitUntil(() => part(element, 'heading').innerText === en.dataExport.title);
    expect(parts(element, 'download').map(({ innerText }) => innerText)).to.deep.equal([
      en.dataExport.csv,
      en.dataExport.json,
    ]);
  });
});
