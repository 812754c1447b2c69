import { expect } from '@open-wc/testing';

import { searchMessages } from '../../src/elements/search-panel/messages.js';
import { defineMessages, loadMessages, messageGroups, messagesOf } from '../../src/i18n/messages.js';
import { flatMessages } from '../support/flat-messages.js';
import { en, th } from '../support/messages.js';

const thai = flatMessages(th);
const english = flatMessages(en);

/** Empty on purpose: when there is nobody to wait for, there is nothing to say. */
const silent = ['facts.waitingFor.none'];

describe('the messages', () => {
  it('exist in both languages, under the same names', () => {
    expect(english.map(([path]) => path)).to.have.members(thai.map(([path]) => path));
    expect(thai.length, 'there are messages').to.be.greaterThan(200);
  });

  it('are never empty', () => {
    const empty = [...thai, ...english].filter(([path, text]) => text.trim() === '' && !silent.includes(path));

    expect(empty).to.deep.equal([]);
  });

  it('have no Thai letters in English, except an abbreviation that people type', () => {
    const mixed = english.filter(([, text]) => /[ก-๙]/.test(text.replace('อย.', '')));

    expect(mixed).to.deep.equal([]);
  });

  it('have Thai letters in Thai, except units, signs, and a word that is the same', () => {
    const same = ['business.email', 'common.megabytes', 'common.kilobytes', 'history.namedOfficer', ...silent];
    const foreign = thai.filter(([path, text]) => !/[ก-๙]/.test(text) && !same.includes(path));

    expect(foreign).to.deep.equal([]);
  });

  it('are formal in Thai: no polite particles, and no ทำการ before a verb', () => {
    const informal = thai.filter(([, text]) => /ครับ|ค่ะ|นะคะ|คุณ(?!ภาพ)|ทำการ/.test(text));

    expect(informal).to.deep.equal([]);
  });

  it('use one normalized spelling, so that a search in the page finds them', () => {
    const odd = thai.filter(
      ([, text]) => /\u0E4D\u0E32|\u0E40\u0E40|[\u200B\u200C\uFEFF]/.test(text) || text !== text.normalize('NFC'),
    );

    expect(odd).to.deep.equal([]);
  });

  it('contain every value that they are given, in both languages', () => {
    const blanks = (text: string) => [...new Set(text.match(/<\d>/g))].sort().join();
    const inEnglish = new Map(english);
    // These use a word of their own instead of a value, or the other era.
    const differs = [
      'dateField.dateRead',
      'inquiries.unit',
      'notifications.unit',
      'notifications.daysAgo',
      'notifications.times',
    ];
    const unequal = thai.filter(
      ([path, text]) => !differs.includes(path) && blanks(text) !== blanks(inEnglish.get(path) ?? ''),
    );

    expect(unequal).to.deep.equal([]);
  });

  it('are available in Thai at once, and in English when they are first requested', async () => {
    expect(messagesOf(searchMessages, 'th')).to.equal(th.search);
    expect(messagesOf(searchMessages, 'en'), 'until English is loaded').to.equal(th.search);
    await loadMessages('en');
    expect(messagesOf(searchMessages, 'en')).to.equal(en.search);
    expect(loadMessages('en'), 'nothing to wait for any more').to.equal(undefined);
    expect(loadMessages('th')).to.equal(undefined);
  });

  it('are loaded once for each group, also for groups that are defined while others load', async () => {
    let loads = 0;
    const group = (name: string) =>
      defineMessages(name, { title: 'ไทย' }, { en: () => Promise.resolve({ en: { title: `English ${++loads}` } }) });
    const [early, first] = [group('test-early'), loadMessages('en')];
    const late = group('test-late');
    await Promise.all([first, loadMessages('en'), loadMessages('en')]);

    expect(messagesOf(early, 'en').title).to.equal('English 1');
    expect(messagesOf(late, 'en').title).to.equal('English 2');
    expect(loadMessages('en')).to.equal(undefined);
    expect(loads).to.equal(2);
  });

  it('stay Thai in a group that cannot be loaded, until a later request succeeds; other groups are not affected', async () => {
    let online = false;
    const broken = defineMessages(
      'test-broken',
      { title: 'ไทย' },
      { en: () => (online ? Promise.resolve({ en: { title: 'English' } }) : Promise.reject(new Error('offline'))) },
    );
    const sound = defineMessages('test-sound', { title: 'ไทย' }, { en: async () => ({ en: { title: 'English' } }) });

    await loadMessages('en');
    expect(messagesOf(broken, 'en').title).to.equal('ไทย');
    expect(messagesOf(sound, 'en').title).to.equal('English');
    online = true;
    await loadMessages('en');
    expect(messagesOf(broken, 'en').title).to.equal('English');
  });

  it('have a different name for each group, or different names in groups of one name', () => {
    const inParts = ['signIn', 'portal', 'attachmentPicker'];
    const names = [...messageGroups].flatMap(({ name, th }) =>
      inParts.includes(name) ? Object.keys(th).map(key => `${name}.${key}`) : [name],
    );
    expect(new Set(names).size).to.equal(names.length);
  });
});
