import { expect } from 'chai';
import fc from 'fast-check';

import { contentDisposition, safeFileName } from '../../src/rules/file-name.js';

const awkwardName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ' ',
        '"',
        '\r\n',
        '\0',
        '\u202E',
        '\u200B',
        '%',
        "'",
        'con',
        'ที่',
        'é',
        '😀',
        '\uD800',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map(parts => parts.join(''));

describe('safeFileName', () => {
  it('keeps an ordinary name, in Thai too', () => {
    for (const name of ['หนังสือรับรอง (ฉบับที่ 2).pdf', 'Invoice-2569_11.xlsx', "it's 100%.png"])
      expect(safeFileName(name)).to.equal(name);
  });

  it('takes the last part of a path', () => {
    expect(safeFileName('../../etc/passwd')).to.equal('passwd');
    expect(safeFileName('C:\\fakepath\\งบ.xlsx')).to.equal('งบ.xlsx');
  });

  it('shows the true ending of a name (E12)', () => {
    expect(safeFileName('invoice\u202Efdp.exe')).to.equal('invoicefdp.exe');
    expect(safeFileName('a\u200B\u2066b\u00AD\u0000\n.pdf')).to.equal('ab .pdf');
    expect(safeFileName('เพ\u0E48\u0E37อ.pdf')).to.equal('เพื่อ.pdf');
    expect(safeFileName('a \n\t b.pdf')).to.equal('a b.pdf');
    expect(safeFileName('ใบแจ้งหนี้\u202Efdp.exe')).to.equal('ใบแจ้งหนี้fdp.exe');
    expect(safeFileName('ต\uF70Bน\u034Fฉบับ 👩\u200D🚀.pdf')).to.equal('ต้นฉบับ 👩\u200D🚀.pdf');
  });

  it('replaces what other systems do not allow', () => {
    expect(safeFileName('a<b>:"c|d?*.pdf')).to.equal('a_b___c_d__.pdf');
    expect(safeFileName('con.pdf')).to.equal('_con.pdf');
    expect(safeFileName('LPT1')).to.equal('_LPT1');
    expect(safeFileName('contract.pdf')).to.equal('contract.pdf');
    expect(safeFileName(' .htaccess. . ')).to.equal('htaccess');
  });

  it('always returns a name', () => {
    for (const name of ['', '/', '..', ' . ', '\u200B', 'a/'])
      expect(safeFileName(name), JSON.stringify(name)).to.equal('file');
  });

  it('is safe for any input, and idempotent', () => {
    fc.assert(
      fc.property(awkwardName, name => {
        const safe = safeFileName(name);
        expect(safe).to.match(/^[^/\\<>:"|?*\p{Cc}\p{Cs}\u00AD\u200B\u2060\uFEFF\p{Bidi_C}]+$/u);
        expect(safe).not.to.match(/^[. ]|[. ]$/);
        expect(safeFileName(safe)).to.equal(safe);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('contentDisposition', () => {
  it('has the complete name, and one in ASCII before it (RFC 6266)', () => {
    expect(contentDisposition('ที่ 1.pdf')).to.equal(
      `attachment; filename="_ 1.pdf"; filename*=UTF-8''%E0%B8%97%E0%B8%B5%E0%B9%88%201.pdf`,
    );
    expect(contentDisposition('งบ.xlsx')).to.contain('filename="file.xlsx"');
    expect(contentDisposition('งบ')).to.contain('filename="file"');
    expect(contentDisposition('__.pdf')).to.contain('filename="file.pdf"');
    expect(contentDisposition('a_.pdf')).to.contain('filename="a_.pdf"');
  });

  it('encodes what RFC 8187 does not allow unencoded', () => {
    expect(contentDisposition("it's (1)!.pdf")).to.contain("filename*=UTF-8''it%27s%20%281%29!.pdf");
  });

  it('cannot be escaped from, and contains the complete name', () => {
    fc.assert(
      fc.property(awkwardName, name => {
        const header = contentDisposition(name);
        const [, ascii, encoded] =
          /^attachment; filename="([ !#-$&-[\]-~]+)"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)$/.exec(header) ??
          [];
        expect(ascii, header).to.be.a('string');
        expect(decodeURIComponent(encoded!)).to.equal(safeFileName(name));
      }),
      { numRuns: 1000 },
    );
  });

  it("stays within the contract's header length for the longest names", () => {
    expect(contentDisposition(`${'😀'.repeat(251)}.pdf`).length).to.be.at.most(4096);
  });
});
