import { expect, fixture, html } from '@open-wc/testing';

import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { writtenInBuddhistEra, writtenInCommonEra, writtenInTwoDigits } from '../rules/support/written-dates.js';
import { fakeClient } from '../support/fake-client.js';
import { part } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { inquiryPage, newInquiry } from '../support/sample-inquiries.js';
import { sampleAgencies } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

const names = ['day', 'month', 'year'] as const;
const control = (panel: Element, name: string) =>
  panel.shadowRoot!.querySelector<HTMLInputElement>(`#contacted-from-${name}`)!;
const shown = (panel: Element) => names.map(name => control(panel, name).value);

/** The ways in which a text gets into a field at once. */
const ways: Readonly<Record<string, (field: HTMLInputElement, text: string) => void>> = {
  pasted: (field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  },
  'typed, and the field left': (field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

describe('a date that is pasted or filled in as one text', function () {
  this.timeout(30_000);
  let panel: SmeSearchPanel;
  let asked: unknown[];

  beforeEach(async () => {
    asked = [];
    const around = provideClient(
      fakeClient({
        reference: { agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: null }) },
        inquiries: {
          search: async criteria => {
            asked.push(criteria);
            return inquiryPage([newInquiry]);
          },
        },
        notifications: { watch: () => () => undefined },
      }),
    );
    panel = await fixture<SmeSearchPanel>(html`<sme-search-panel></sme-search-panel>`, { parentNode: around });
    await waitUntil(() => panel.renderRoot.querySelector('#agency-filter') !== null);
  });

  const clear = async () => {
    part(panel, 'clear').click();
    await panel.updateComplete;
  };
  const search = async () => {
    const before = asked.length;
    part(panel, 'search').click();
    await waitUntil(() => asked.length > before);
    return asked.at(-1);
  };

  for (const [name, fill] of Object.entries(ways)) {
    it(`fills the three fields, in whichever it is ${name} (E12, E14)`, async () => {
      for (const text of [...writtenInBuddhistEra, ...writtenInCommonEra])
        for (const field of names) {
          fill(control(panel, field), text);
          await panel.updateComplete;
          const [day, month, year] = shown(panel);
          expect([day, month], `${text} in ${field}`).to.deep.equal(['28', '11']);
          expect(year, text).to.match(/^(?:(?:พ\.ศ\.|ค\.ศ\.|be) )?(?:2569|2026)$/);
          expect(part(panel, 'echo').textContent, text).to.contain('2026').and.to.contain('2569');
          await clear();
        }
      fill(control(panel, 'day'), writtenInBuddhistEra[0]!);
      expect(await search()).to.deep.equal({ contacted: { from: '2026-11-28' } });
    });
  }

  it('is searched for without any event (E9, E12)', async () => {
    for (const written of [...writtenInBuddhistEra, ...writtenInCommonEra]) {
      control(panel, 'day').value = written;
      // Answers are cached, so the same search would send no request.
      const text = `ครั้งที่ ${asked.length}`;
      panel.renderRoot.querySelector<HTMLInputElement>('#text')!.value = text;
      expect(await search(), written).to.deep.equal({ contacted: { from: '2026-11-28' }, text });
      await clear();
    }
  });

  it('with a year of two digits fills the three fields, and shows what is wrong with the year (E12)', async () => {
    for (const text of writtenInTwoDigits) {
      ways['pasted']!(control(panel, 'day'), text);
      await panel.updateComplete;
      expect(shown(panel).slice(0, 2), text).to.deep.equal(['28', '11']);
      part(panel, 'search').click();
      await panel.updateComplete;
      expect(control(panel, 'year').getAttribute('aria-invalid'), text).to.equal('true');
      await clear();
    }
    expect(asked).to.deep.equal([]);
  });
});
