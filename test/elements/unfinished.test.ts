import { expect, fixture, html } from '@open-wc/testing';

import type { SmeClient } from '../../src/client/client.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import '../../src/session/sme-one-id.js';
import { announced } from '../support/announced.js';
import {
  fates,
  holdSubmissions,
  privateWords,
  signOutElsewhere,
  submit,
  unfinishedNotices,
  unfinishedTexts,
  type Fate,
  type FormPlace,
} from '../support/held-submissions.js';
import { part } from '../support/parts.js';
import { signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

const placeFor = (client: SmeClient): FormPlace => ({
  form: async () => {
    const page = await fixture(html`<sme-one-id .client=${client}><sme-inquiry-form></sme-inquiry-form></sme-one-id>`);
    return page.querySelector('sme-inquiry-form')!;
  },
  detail: async receiptNumber => {
    const page = await fixture(
      html`<sme-one-id .client=${client}>
        <sme-inquiry-detail receipt-number=${receiptNumber}></sme-inquiry-detail>
      </sme-one-id>`,
    );
    return page.querySelector('sme-inquiry-detail')!;
  },
});

/** An element without a portal, whose submission is being sent when the person signs out in another tab. */
async function signedOutMeanwhile(kind: keyof typeof submit, fate: Fate) {
  const { client, submissions, ended } = holdSubmissions(fate);
  await signInAs({ client }, 'somying');
  const element = await submit[kind](placeFor(client), client);
  await waitUntil(() => submissions.length === 1, 'it is being sent');
  signOutElsewhere(client);
  await waitUntil(() => unfinishedNotices(element).length === 1, 'the element says so');
  await waitUntil(() => ended.length === 1, 'the session is over');
  return { client, element, submissions };
}

describe('a lone element whose submission is pending when the person signs out in another tab (F3)', () => {
  for (const kind of ['inquiry', 'reply', 'withdrawal'] as const)
    for (const [fate, outcome] of fates)
      it(`${kind}: shows and announces that it is ${outcome} when it is ${fate}, to nobody else (F3)`, async () => {
        const { client, element, submissions } = await signedOutMeanwhile(kind, fate);
        expect(unfinishedNotices(element)[0]).to.contain(unfinishedTexts.pending);
        await announced(unfinishedTexts.pending);
        expect(submissions[0]!.signal.aborted).to.equal(false);

        submissions[0]!.release();
        await waitUntil(() => unfinishedNotices(element)[0]?.includes(unfinishedTexts[outcome]), `it is ${outcome}`);
        await announced(unfinishedTexts[outcome]);
        expect(unfinishedNotices(element)).to.have.length(1);
        expect(submissions, 'it is not sent again in the name of nobody').to.have.length(1);
        expect(element.shadowRoot!.textContent).to.not.contain(privateWords);
        expect(unfinishedNotices(element)[0]).to.not.match(/\d/);
        await expect(element).to.be.accessible();

        await signInAs({ client }, 'somchai');
        await waitUntil(() => unfinishedNotices(element).length === 0, 'the next person does not see it');
        await signInAs({ client }, 'somying');
        await waitUntil(() => unfinishedNotices(element)[0]?.includes(unfinishedTexts[outcome]), 'its owner does');
      });

  for (const kind of ['inquiry', 'reply', 'withdrawal'] as const)
    for (const [fate, outcome] of fates)
      it(`${kind}: tells the same person, signed in again, that it is ${outcome} when it is ${fate} (F3)`, async () => {
        const { client, element, submissions } = await signedOutMeanwhile(kind, fate);
        await signInAs({ client }, 'somying');
        await element.updateComplete;
        expect(unfinishedNotices(element)[0]).to.contain(unfinishedTexts.pending);
        submissions[0]!.release();
        await waitUntil(() => unfinishedNotices(element)[0]?.includes(unfinishedTexts[outcome]), `it is ${outcome}`);
        expect(unfinishedNotices(element)).to.have.length(1);
        expect(submissions, 'it is not sent again').to.have.length(1);
      });

  for (const kind of ['inquiry', 'reply'] as const)
    it(`${kind}: stays until it is dismissed, and the focus is kept (F3)`, async () => {
      const { element, submissions } = await signedOutMeanwhile(kind, 'answered');
      expect(element.shadowRoot!.querySelector('[part="dismiss"]'), 'its outcome is not known').to.equal(null);
      submissions[0]!.release();
      await waitUntil(() => unfinishedNotices(element)[0]?.includes(unfinishedTexts.received), 'it has arrived');
      const dismiss = part(element, 'dismiss');
      dismiss.focus();
      dismiss.click();
      await waitUntil(() => unfinishedNotices(element).length === 0, 'it is dismissed');
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'heading', 'the focus is on the heading');
    });

  it('is shown by each element of the page, and dismissed in all (F3)', async () => {
    const { client, element, submissions } = await signedOutMeanwhile('inquiry', 'answered');
    const page = element.closest('sme-one-id')!;
    const other = document.createElement('sme-inquiry-form');
    page.append(other);
    await waitUntil(() => unfinishedNotices(other).length === 1, 'an element that comes later says so, too');
    submissions[0]!.release();
    for (const each of [element, other])
      await waitUntil(() => unfinishedNotices(each)[0]?.includes(unfinishedTexts.received), 'it has arrived');
    part(other, 'dismiss').click();
    await waitUntil(() => unfinishedNotices(element).length === 0, 'dismissed in both');
    expect(client.session.state.status).to.equal('signed-out');
  });
});
