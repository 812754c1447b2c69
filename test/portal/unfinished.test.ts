import { expect, fixture, html } from '@open-wc/testing';

import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
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
import { part, parts } from '../support/parts.js';
import { screenOf, signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

/** A portal with a service of its own, which holds submissions. */
async function open(fate: Fate) {
  const { client, submissions, ended } = holdSubmissions(fate);
  const page = await fixture(html`<sme-one-id .client=${client}><sme-portal></sme-portal></sme-one-id>`);
  const portal = page.querySelector('sme-portal')!;
  await portal.updateComplete;
  await signInAs({ client }, 'somying');
  return { client, portal, place: placeIn(portal), submissions, ended };
}

const placeIn = (portal: SmePortal): FormPlace => ({
  form: async () => {
    await portal.show({ view: 'new-inquiry' });
    return screenOf(portal, 'sme-inquiry-form');
  },
  detail: async receiptNumber => {
    await portal.show({ view: 'inquiry', receiptNumber, from: 'inquiries' });
    return screenOf(portal, 'sme-inquiry-detail');
  },
});

describe('a submission that is pending when the person signs out in another tab (F3)', () => {
  for (const [kind, send] of Object.entries(submit))
    for (const [fate, outcome] of fates)
      it(`${kind}: is not stopped, and the sign-in shows that it is ${outcome} when it is ${fate} (F3)`, async () => {
        const { client, portal, place, submissions, ended } = await open(fate);
        await send(place, client);
        await waitUntil(() => submissions.length === 1, 'it is being sent');
        signOutElsewhere(client);
        await waitUntil(() => unfinishedNotices(portal).length === 1, 'the sign-in says so');
        expect(unfinishedNotices(portal)[0]).to.contain(unfinishedTexts.pending);
        await waitUntil(() => ended.length === 1, 'the session is over');

        expect(submissions[0]!.signal.aborted).to.equal(false);
        submissions[0]!.release();
        await waitUntil(() => unfinishedNotices(portal)[0]?.includes(unfinishedTexts[outcome]), `it is ${outcome}`);
        expect(unfinishedNotices(portal)).to.have.length(1);
        expect(submissions, 'it is not sent again in the name of nobody').to.have.length(1);
        expect(portal.shadowRoot!.textContent).to.not.contain(privateWords);

        await signInAs({ client }, 'somchai');
        await waitUntil(() => parts(portal, 'menu').length > 0, 'somebody else is signed in');
        expect(unfinishedNotices(portal)).to.deep.equal([]);
        await portal.show({ view: 'new-inquiry' });
        const form = await screenOf(portal, 'sme-inquiry-form');
        expect(form.draft).to.not.have.property('subject');
        expect(unfinishedNotices(form)).to.deep.equal([]);
      });

  it('is told to the same person, signed in again, once on every screen (F3)', async () => {
    const { client, portal, place, submissions, ended } = await open('answered');
    await submit.inquiry(place, client);
    await waitUntil(() => submissions.length === 1, 'it is being sent');
    signOutElsewhere(client);
    await waitUntil(() => ended.length === 1, 'the session is over');
    await signInAs({ client }, 'somying');
    await portal.show({ view: 'new-inquiry' });
    const form = await screenOf(portal, 'sme-inquiry-form');
    await waitUntil(() => unfinishedNotices(form).length === 1, 'the form says so');
    expect(unfinishedNotices(portal), 'the portal does not repeat it').to.deep.equal([]);

    submissions[0]!.release();
    await portal.show({ view: 'businesses' });
    await waitUntil(() => unfinishedNotices(portal)[0]?.includes(unfinishedTexts.received), 'it has arrived');
    part(portal, 'dismiss').click();
    await portal.show({ view: 'inquiries' });
    expect(unfinishedNotices(portal)).to.deep.equal([]);
  });

  it('is announced, and can be dismissed (F3)', async () => {
    const { client, portal, place, submissions } = await open('answered');
    await submit.reply(place, client);
    await waitUntil(() => submissions.length === 1, 'it is being sent');
    signOutElsewhere(client);
    await waitUntil(() => unfinishedNotices(portal).length === 1, 'the sign-in says so');
    submissions[0]!.release();
    await announced(unfinishedTexts.received);

    part(portal, 'dismiss').focus();
    part(portal, 'dismiss').click();
    await waitUntil(() => unfinishedNotices(portal).length === 0, 'it is dismissed');
    await waitUntil(() => portal.shadowRoot!.activeElement?.matches('sme-login-selector'), 'the focus is kept');
  });

  it('is not mentioned where nothing was being submitted (F3)', async () => {
    const { client, portal, place } = await open('answered');
    const form = await place.form();
    form.draft = { subject: privateWords };
    await form.updateComplete;
    await client.auth.signOut();
    await screenOf(portal, 'sme-login-selector');
    expect(unfinishedNotices(portal)).to.deep.equal([]);
  });
});
