import { expect } from 'chai';
import fc from 'fast-check';

import { splitLinks } from '../../src/rules/links.js';

const addresses = (text: string) => splitLinks(text).flatMap(({ address }) => address ?? []);
const joined = (text: string) =>
  splitLinks(text)
    .map(part => part.text)
    .join('');

describe('addresses in a text (E19)', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    'https://www.dbd.go.th': ['https://www.dbd.go.th'],
    'ดู http://a.example/x?y=1&z=2#q ครับ': ['http://a.example/x?y=1&z=2#q'],
    'HTTPS://WWW.DBD.GO.TH/': ['HTTPS://WWW.DBD.GO.TH/'],
    'ที่https://www.dbd.go.thได้เลย': ['https://www.dbd.go.th'],
    'ที่ https://www.dbd.go.th/แบบฟอร์ม': ['https://www.dbd.go.th/'],
    'https://www.dbd.go.th/a\u200Bต่อ': ['https://www.dbd.go.th/a'],
    '(ดู https://a.example/x)': ['https://a.example/x'],
    'https://a.example/x)แล้ว': ['https://a.example/x'],
    '(https://a.example/x)and': ['https://a.example/x'],
    'https://en.wikipedia.org/wiki/Thai_(language)': ['https://en.wikipedia.org/wiki/Thai_(language)'],
    '(https://en.wikipedia.org/wiki/Thai_(language)).': ['https://en.wikipedia.org/wiki/Thai_(language)'],
    'https://a.example/x, https://b.example.': ['https://a.example/x', 'https://b.example'],
    'https://a.example,https://b.example': ['https://a.example', 'https://b.example'],
    '(https://a.example)(https://b.example)': ['https://a.example', 'https://b.example'],
    'https://a.example/x。次': ['https://a.example/x'],
    '[https://a.example/x]': ['https://a.example/x'],
    'https://a.example/[x]y': ['https://a.example/[x]y'],
    'https://a.example/x]y': ['https://a.example/x'],
    '(https://a.example/[x)': ['https://a.example/[x'],
    'https://a.example/x,http://b.example': ['https://a.example/x', 'http://b.example'],
    'https://a.example:8/x': ['https://a.example:8/x'],
    'https://a.example:65535': ['https://a.example:65535'],
    'https://a.example: ดู': ['https://a.example'],
    'https://a.example/x\u200B ต่อ': ['https://a.example/x'],
    'https://a.example/x\u200B': ['https://a.example/x'],
    'https://a.example. ต่อ': ['https://a.example'],
    'https://a.example.': ['https://a.example'],
    'https://a.example-': ['https://a.example-'],
    'https://a.example/x.ต่อ': ['https://a.example/x'],
    '"https://a.example/x"': ['https://a.example/x'],
    '<https://a.example/x>': ['https://a.example/x'],
    'https://a.example/x!?': ['https://a.example/x'],
    'https://www.google.com/maps/@13.75,100.5,15z': ['https://www.google.com/maps/@13.75,100.5,15z'],
    'https://a.example/?next=https://b.example/': ['https://a.example/?next=https://b.example/'],
    'https://a.example:8443/x': ['https://a.example:8443/x'],
    'https://xn--80ak6aa92e.com': ['https://xn--80ak6aa92e.com'],
    'บรรทัดแรก\nhttps://a.example\nบรรทัดที่สาม': ['https://a.example'],
  };
  for (const [text, wanted] of Object.entries(found)) {
    it(`are found in ${JSON.stringify(text)}`, () => {
      expect(addresses(text)).to.deep.equal(wanted);
      expect(joined(text)).to.equal(text);
    });
  }

  const harmless = [
    'javascript:alert(1)',
    'ftp://a.example/x',
    'data:text/html,x',
    'www.dbd.go.th',
    'https://',
    'https://localhost/x',
    'https://intranet',
    'xhttps://a.example',
    // The text begins with one host, and the link leads to another.
    'https://www.dbd.go.th@evil.example/',
    'https://www.dbd.go.th:80@evil.example/',
    'https://www.dbd.go.th\u200B.evil.example',
    'https://www.dbd.go.th\u00AD.evil.example',
    'https://www.dbd.go.th\u{E0041}.evil.example',
    // Similar letters of other alphabets, and what comes before them.
    'https://\u0430pple.com',
    'https://www.go\u043Egle.com',
    'https://www.dbd.go.th\u0301/x',
    'https://www.dbd.go.\u0E44\u0E17\u0E22',
    'https://www.\u0E44\u0E17\u0E22.com',
    'https://caf\u00E9.example',
    'https://a.example/caf\u00E9',
    // The browser reads a different number from the one that is shown.
    'https://0x7f.1/',
    'https://127.1/',
    'https://a.example:99999/',
  ];
  for (const text of harmless) {
    it(`stay plain text in ${JSON.stringify(text)}`, () => {
      expect(splitLinks(text)).to.deep.equal([{ text }]);
    });
  }

  const parts = fc.constantFrom(
    ...['https://', 'http://', 'a', 'a.example', 'ก', 'é', ' ', '\n', '.', ',', '(', ')', '[', ']', '/', '@', ':', '?'],
    ...['\u202E', '\u200B', '\u{1F469}', '\u{E0041}', '"', "'", '-', '%', '#', '8'],
  );

  it('are all http or https, lead where they are shown to lead, and leave the text unchanged', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), texts => {
        const text = texts.join('');
        expect(joined(text)).to.equal(text);
        for (const { text: shown, address } of splitLinks(text)) {
          if (address === undefined) continue;
          expect(address)
            .to.equal(shown)
            .and.match(/^https?:\/\/[\x21-\x7E]+$/);
          const { protocol, hostname, username, password } = new URL(address);
          expect(['http:', 'https:']).to.include(protocol);
          expect(address.toLowerCase()).to.contain(`//${hostname}`);
          expect(username + password).to.equal('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in one pass, even in the worst texts of 200,000 characters', () => {
    for (const part of [
      'https://',
      '(https://a.example',
      'https://a.example)',
      'https://a.example,',
      'http',
      '((',
      '\u200B',
    ])
      expect(joined(part.repeat(200_000 / part.length))).to.have.length.greaterThan(190_000);
  });
});
