import { expect, fixture, html } from '@open-wc/testing';

import type { InquiryDraft } from '../../src/contract/types.js';
import { choose, pdf } from '../support/fake-attachments.js';
import { deepQueryAll } from '../support/deep-query.js';
import { elementStates, ordinary, showState, type Shown } from '../support/element-states.js';
import { shownTexts } from '../support/shown-texts.js';

/** Reversed by U+202E, it would look like a name that ends in `.pdf`. */
const hostile = 'ใบแจ้ง\u200Bหนี้\u202Efdp\u2066\u00AD';
const unsafe = /[\u202A-\u202E\u2066-\u2069\u200B\u200E\u00AD]/;

const fill = {
  text: (path: string) => (/^Attachment(?:Announcement)?\/name$/.test(path) ? hostile : ordinary.text(path)),
};

describe('a hostile file name', function () {
  this.timeout(60_000);

  const withNames = elementStates.filter(({ tag }) =>
    ['sme-attachment-picker', 'sme-history-timeline', 'sme-inquiry-detail', 'sme-inquiry-form', 'sme-portal'].includes(
      tag,
    ),
  );
  for (const state of withNames) {
    // In this state the service never answers.
    if (state.name === 'loading') continue;
    it(`is shown and announced without the hostile characters: ${state.tag}, ${state.name} (E12)`, async () => {
      const said: string[] = [];
      const listener = new MutationObserver(changes => {
        for (const { target } of changes) said.push(target.textContent ?? '');
      });
      listener.observe(document.body, { childList: true, subtree: true, characterData: true });
      const { element } = await showState(state, fill);
      listener.disconnect();
      const texts = [...shownTexts(element), ...said];
      expect(texts.filter(text => unsafe.test(text))).to.deep.equal([]);
    });
  }

  it('is part of the states in these tests', async () => {
    const ready = (tag: string, name: string) => elementStates.find(state => state.tag === tag && state.name === name)!;
    for (const state of [
      ready('sme-attachment-picker', 'sent and rejected'),
      ready('sme-attachment-picker', 'chosen, in two steps'),
      ready('sme-history-timeline', 'ready'),
      ready('sme-inquiry-detail', 'ready'),
      ready('sme-inquiry-form', 'receipt'),
    ]) {
      const { element } = await showState(state, fill);
      expect(shownTexts(element).join(' '), `${state.tag}, ${state.name}`).to.contain('ใบแจ้งหนี้fdp');
    }
  });

  it('is not used as the name of a download', async () => {
    const names: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    try {
      const timeline = elementStates.find(({ tag, name }) => tag === 'sme-history-timeline' && name === 'ready')!;
      const { element, settled } = await showState(timeline, fill);
      deepQueryAll<HTMLElement>(element, '[part="download"]')[0]!.click();
      await settled();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['ใบแจ้งหนี้fdp']);
  });
});

describe('typed text', function () {
  this.timeout(30_000);
  const littered = (text: string) => `\u0000\u200E${Array.from(text).join('\u00AD')}\u202C `;
  const stateOf = (tag: string, name: string) => elementStates.find(state => state.tag === tag && state.name === name)!;
  const sent = ({ service }: Shown, path: RegExp) =>
    service.calls.findLast(call => call.method === 'POST' && path.test(call.path))?.body as Record<string, string>;
  const typed = { text: (path: string) => littered(ordinary.text(path)) };

  it('is sent without invisible characters: inquiry (E4)', async () => {
    const shown = await showState(stateOf('sme-inquiry-form', 'receipt'), typed);
    const { subject, detail } = sent(shown, /^\/inquiries$/) as unknown as InquiryDraft;
    expect(detail).to.equal(ordinary.text('InquiryDraft/detail'));
    expect(ordinary.text('InquiryDraft/subject')).to.satisfy((text: string) => text.startsWith(subject));
  });

  it('is sent without invisible characters: reply (E4)', async () => {
    const shown = await showState(stateOf('sme-inquiry-detail', 'replied'), typed);
    expect(sent(shown, /\/replies$/)['detail']).to.equal(ordinary.text('Reply/detail'));
  });

  it('is sent without invisible characters: reason of a withdrawal (E4)', async () => {
    const shown = await showState(stateOf('sme-inquiry-detail', 'withdrawal failed'), typed);
    expect(sent(shown, /\/withdrawal$/)['reason']).to.equal(ordinary.text('Withdrawal/reason'));
  });

  it('is sent without invisible characters: username, and the password unchanged (E4, E5)', async () => {
    const shown = await showState(stateOf('sme-login-selector', 'signed in'), typed);
    const { username, password } = sent(shown, /^\/sign-in$/);
    expect(username).to.equal(ordinary.text('Credentials/username'));
    expect(password).to.equal(littered(ordinary.text('Credentials/password')));
  });

  it('is sent without invisible characters: username of a forgotten password (E5)', async () => {
    const shown = await showState(stateOf('sme-login-selector', 'email sent'), typed);
    expect(sent(shown, /^\/password-resets$/)['username']).to.equal(ordinary.text('PasswordResetRequest/username'));
  });

  it('uses the cleaned name of a chosen file', async () => {
    const picker = await fixture<HTMLElement>(
      html`<sme-attachment-picker attach-mode="two-step"></sme-attachment-picker>`,
    );
    choose(deepQueryAll<HTMLInputElement>(picker, 'input[type="file"]')[0]!, pdf(`${hostile}.pdf`));
    expect(shownTexts(picker).some(text => unsafe.test(text))).to.equal(false);
  });
});
