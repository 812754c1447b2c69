/** One idea has one wording, in all texts that people see: the elements', and those of the service. docs/voice.md has the words. */
import { expect } from '@open-wc/testing';

import { pageMessages } from '../../src/server/sign-in-page/messages.js';
import { resetMessages } from '../../src/server/sign-in-page/reset-messages.js';
import { csvWords } from '../../src/service/export/csv-words.js';
import { problemTitles } from '../../src/service/http/problem-titles.js';
import { en, th } from '../support/messages.js';
import { flatMessages } from '../support/flat-messages.js';

interface Text {
  readonly path: string;
  readonly thai: string;
  readonly english: string;
}

/** Without the full stop, which a text has only before another one. */
const plain = (text: string) => text.replace(/\.$/, '').trim();

function pairs(name: string, thai: object, english: object): Text[] {
  const inEnglish = new Map(flatMessages(english));
  return flatMessages(thai).map(([path, text]) => ({
    path: name + path,
    thai: plain(text),
    english: plain(inEnglish.get(path) ?? ''),
  }));
}

const titles = (language: 'th' | 'en') =>
  Object.fromEntries(Object.entries(problemTitles).map(([code, title]) => [code, title[language]]));

const texts: readonly Text[] = [
  ...pairs('', th, en),
  ...pairs('page.', pageMessages.th, pageMessages.en),
  ...pairs('page.reset.', resetMessages.th, resetMessages.en),
  ...pairs('table.', csvWords.th, csvWords.en),
  ...pairs('problem.', titles('th'), titles('en')),
];

/** Texts that are alike in one language and different in the other, and why. */
const differs: Readonly<Record<string, string>> = {
  ให้ข้อมูลเพิ่มเติม: 'English has a tense: the form asks for it, the history says that it was done',
  ยกเลิกเรื่อง: 'the same',
  Completed: 'a status, and what an agency did',
  Answered: 'an outcome, and what an agency did',
  'Inquiry sent': 'what was done, and the title that confirms it',
  'Inquiry withdrawn': 'the same',
  '<0>': 'a value with its unit, which English does not name',
  To: 'a recipient, and the end of a period',
};

/** Groups of texts that one language words in one way and the other in several. */
function wordedTwice(from: 'thai' | 'english', to: 'thai' | 'english') {
  const known = new Map<string, Map<string, string>>();
  for (const text of texts) {
    const found = known.get(text[from]) ?? new Map<string, string>();
    known.set(text[from], found.set(text[to], text.path));
  }
  return [...known]
    .filter(([, found]) => found.size > 1)
    .map(([text, found]) => ({ text, ...Object.fromEntries([...found].map(([other, path]) => [path, other])) }));
}

const isUnexpected = ({ text }: { readonly text: string }) => !(text in differs);

interface Idea {
  readonly thai: string;
  readonly english: readonly string[];
  readonly not: readonly string[];
}

async function readIdeas(): Promise<readonly Idea[]> {
  const voice = await (await fetch('/docs/voice.md')).text();
  const table = voice.slice(voice.indexOf('## One idea, one wording'));
  const words = (cell: string) => (cell === '' ? [] : cell.split(/, */));
  return [...table.matchAll(/^\| ([ก-๙]+) +\| (.+?) +\| (.*?) *\|$/gm)].map(([, thai, english, not]) => ({
    thai: thai!,
    english: words(english!),
    not: words(not!),
  }));
}

/** In the manual's own words, which have login. */
const manualsHints = /^signIn\.hints\./;

/** Texts with the words of an idea in one language only, by idea and path. */
const unpaired: readonly { readonly idea: string; readonly paths: RegExp; readonly reason: string }[] = [
  { idea: 'กิจการ', paths: /^business\.(sector|category|size)$/, reason: 'the manual says ธุรกิจ' },
  { idea: 'กิจการ', paths: /^business\.relations\.owner$/, reason: 'the business stands above it' },
  { idea: 'กิจการ', paths: /^(history|table)\.citizen$/, reason: 'Thai has the person, who is addressed in English' },
  { idea: 'กิจการ', paths: /^(portal|signIn)\.title$|^page\.system$/, reason: 'the name of the service' },
  { idea: 'คัดลอก', paths: /^(form\.privacy\.text|dataExport\.title)$/, reason: 'a copy, สำเนา' },
  { idea: 'ยกเลิกเรื่อง', paths: /outcomes\.withdrawn$|^inquiry\.withdraw\.keep$/, reason: 'short, beside an inquiry' },
  { idea: 'เข้าสู่ระบบ', paths: /^session\.ending\./, reason: 'what is meant by ใช้งานต่อ' },
  { idea: 'ออกจากระบบ', paths: /^session\.ending\.title$/, reason: 'what the end of the session means' },
  { idea: 'หมดเวลาการใช้งาน', paths: /^session\.ending\.title$/, reason: 'it has not ended yet' },
  { idea: 'ประเภท', paths: /[cC]ontent_?[mM]ismatch$/, reason: 'the type of a file, as people see it: นามสกุลไฟล์' },
];

/** Texts that have the words of an idea in one language only. */
const oddTexts = (ideas: readonly Idea[]) =>
  ideas.flatMap(({ thai, english }) =>
    texts
      .filter(text => text.thai.includes(thai) !== english.some(word => text.english.toLowerCase().includes(word)))
      .map(text => ({ idea: thai, ...text })),
  );

describe('one idea', () => {
  it('has one wording: no Thai text has two English ones', () => {
    expect(texts.length).to.be.greaterThan(350);
    expect(wordedTwice('thai', 'english').filter(isUnexpected)).to.deep.equal([]);
  });

  it('has one wording: no English text has two Thai ones', () => {
    expect(wordedTwice('english', 'thai').filter(isUnexpected)).to.deep.equal([]);
  });

  it('has the same words in both languages', async () => {
    const ideas = await readIdeas();
    expect(ideas.length, 'the table is read').to.be.greaterThan(15);
    const odd = oddTexts(ideas).filter(
      text => !unpaired.some(({ idea, paths }) => idea === text.idea && paths.test(text.path)),
    );
    expect(odd).to.deep.equal([]);
  });

  it('has none of the words that another wording replaced', async () => {
    const not = (await readIdeas()).flatMap(idea => idea.not);
    const old =
      /ถูก(เก็บ|ส่ง|ใช้|ซ่อน|ลบ)|ร้องขอ|โดย (?=[ก-๙])|could not be|\bact(s|ed)?\b|had begun|\bask for|juristic-person/i;
    const odd = texts.filter(
      ({ path, thai, english }) =>
        !manualsHints.test(path) &&
        (old.test(`${thai} ${english}`) ||
          not.some(word => thai.includes(word) || english.toLowerCase().includes(word))),
    );
    expect(odd).to.deep.equal([]);
  });

  it('needs each of the exceptions', async () => {
    const twice = [...wordedTwice('thai', 'english'), ...wordedTwice('english', 'thai')].map(({ text }) => text);
    expect(Object.keys(differs).filter(text => !twice.includes(text))).to.deep.equal([]);
    const odd = oddTexts(await readIdeas());
    const needless = unpaired.filter(
      ({ idea, paths }) => !odd.some(text => text.idea === idea && paths.test(text.path)),
    );
    expect(needless.map(({ idea, paths }) => `${idea} ${paths}`)).to.deep.equal([]);
  });
});
