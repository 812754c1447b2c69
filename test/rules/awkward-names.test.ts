import { expect } from 'chai';

import { limits } from '../../src/contract/limits.js';
import { checkAttachment } from '../../src/rules/attachment.js';
import { contentDisposition, safeFileName } from '../../src/rules/file-name.js';
import { awkwardNames } from '../support/awkward-names.js';

const file = (name: string) => ({ name, size: 8, mediaType: '' });

describe('a file name', () => {
  for (const [what, [given, read]] of Object.entries(awkwardNames))
    it(`is cleaned when it is announced and downloaded: ${what} (E6, E12, E14)`, () => {
      expect(safeFileName(`${given}.pdf`)).to.equal(`${read}.pdf`);
      expect(safeFileName(safeFileName(`${given}.pdf`))).to.equal(`${read}.pdf`);
      expect(checkAttachment(file(`${given}.pdf`), 0)).to.include({ ok: true, name: `${read}.pdf` });
      const [, encoded] = /filename\*=UTF-8''(\S+)$/.exec(contentDisposition(`${given}.pdf`))!;
      expect(decodeURIComponent(encoded!)).to.equal(`${read}.pdf`);
    });

  it('has its visible ending, whatever invisible characters it contains (E12)', () => {
    for (const ending of ['.p\u00ADdf', '.pdf\u200B', '.PDF ', '.pdf\u202E', '.\u2066pdf\u2069', '.pdf.', '.pdf\u2028'])
      expect(checkAttachment(file(`งบ${ending}`), 0), JSON.stringify(ending)).to.include({ ok: true });
    for (const ending of ['.pdf\u202Eexe', '.pdf\u200B.exe', '.pdf/.exe', '.pdf\u2028.exe'])
      expect(checkAttachment(file(`งบ${ending}`), 0), JSON.stringify(ending)).to.include({ code: 'type_rejected' });
  });

  it('may have the maximum length after cleaning, and no more (E12)', () => {
    const { maxNameLength } = limits.attachment;
    for (const letter of ['ก', '😀', 'ก\u200B']) {
      const name = (length: number) => `${letter.repeat(length - 4)}.pdf`;
      expect(checkAttachment(file(name(maxNameLength)), 0), letter).to.include({ ok: true });
      expect(checkAttachment(file(name(maxNameLength + 1)), 0), letter).to.include({ code: 'name_too_long' });
    }
  });
});
