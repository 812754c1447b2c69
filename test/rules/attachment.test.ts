import { expect } from 'chai';

import { attachmentExtensions, attachmentMediaTypes } from '../../src/contract/codes.js';
import { limits } from '../../src/contract/limits.js';
import { attachmentAccept, attachmentLimitsOf, checkAttachment, mediaTypeOfFile } from '../../src/rules/attachment.js';

const { maxBytes, maxCount, maxNameLength } = limits.attachment;
const certificate = { name: 'หนังสือรับรอง.pdf', size: 1000, mediaType: 'application/pdf' };

describe('checkAttachment', () => {
  it('returns the announcement', () => {
    expect(checkAttachment(certificate, 0)).to.deep.equal({ ok: true, ...certificate });
    expect(checkAttachment({ ...certificate, name: 'C:\\scan\\เพ\u0E48\u0E37อ.PDF', mediaType: '' }, 0)).to.deep.equal({
      ok: true,
      name: 'เพื่อ.PDF',
      size: 1000,
      mediaType: 'application/pdf',
    });
  });

  it('accepts files up to the limits of the contract', () => {
    expect(checkAttachment({ ...certificate, size: maxBytes }, maxCount - 1).ok).to.equal(true);
    expect(checkAttachment({ ...certificate, size: 1 }, 0).ok).to.equal(true);
    expect(checkAttachment({ ...certificate, name: `${'ก'.repeat(maxNameLength - 4)}.pdf` }, 0).ok).to.equal(true);
  });

  it('counts the characters of a name as the contract does: one outside the first plane counts once', () => {
    const named = (length: number) => checkAttachment({ ...certificate, name: `${'😀'.repeat(length - 4)}.pdf` }, 0);
    expect(named(maxNameLength)).to.include({ ok: true, name: `${'😀'.repeat(maxNameLength - 4)}.pdf` });
    expect(named(maxNameLength + 1)).to.deep.equal({ ok: false, code: 'name_too_long' });
    const unseen = checkAttachment({ ...certificate, name: `${'\u200B'.repeat(300)}ก.pdf` }, 0);
    expect(unseen).to.include({ ok: true, name: 'ก.pdf' });
  });

  it('returns the reason why a file cannot be attached', () => {
    const rejected = (code: string) => ({ ok: false, code });
    expect(checkAttachment(certificate, maxCount)).to.deep.equal(rejected('too_many'));
    expect(checkAttachment({ ...certificate, size: 0 }, 0)).to.deep.equal(rejected('empty'));
    expect(checkAttachment({ ...certificate, size: maxBytes + 1 }, 0)).to.deep.equal(rejected('too_big'));
    expect(checkAttachment({ ...certificate, name: 'setup.exe' }, 0)).to.deep.equal(rejected('type_rejected'));
    expect(checkAttachment({ ...certificate, name: `${'ก'.repeat(maxNameLength - 3)}.pdf` }, 0)).to.deep.equal(
      rejected('name_too_long'),
    );
  });
});

describe('the limits of a service', () => {
  it('may be below those of the contract, and never above', () => {
    expect(attachmentLimitsOf()).to.deep.equal({ maxBytes, maxCount, mediaTypes: attachmentMediaTypes });
    expect(attachmentLimitsOf({ attachmentBytes: 5, attachmentsPerInquiry: 2 })).to.include({
      maxBytes: 5,
      maxCount: 2,
    });
    expect(attachmentLimitsOf({ attachmentBytes: maxBytes + 1, attachmentsPerInquiry: maxCount + 1 })).to.include({
      maxBytes,
      maxCount,
    });
    const attachmentMediaType = 'image/png';
    expect(attachmentLimitsOf({ attachmentMediaTypes: [attachmentMediaType] }).mediaTypes).to.deep.equal(['image/png']);
  });

  it('reject what the contract would allow', () => {
    const pictures = attachmentLimitsOf({ attachmentMediaTypes: ['image/png'] });
    expect(checkAttachment(certificate, 0, pictures)).to.deep.equal({ ok: false, code: 'type_rejected' });
    expect(checkAttachment({ ...certificate, name: 'a.png' }, 0, pictures)).to.include({ ok: true });
    expect(checkAttachment({ ...certificate, name: 'a.exe' }, 0, pictures)).to.include({ code: 'type_rejected' });
  });
});

describe('mediaTypeOf', () => {
  it('goes by the last ending of a name', () => {
    expect(mediaTypeOfFile({ name: 'a.exe.pdf', mediaType: '' })).to.equal('application/pdf');
    expect(mediaTypeOfFile({ name: 'a.b.c.png', mediaType: '' })).to.equal('image/png');
    expect(mediaTypeOfFile({ name: 'a.pdf.b', mediaType: '' })).to.equal(undefined);
  });

  it('decides by the ending of the name, in any case', () => {
    for (const type of attachmentMediaTypes)
      for (const ending of attachmentExtensions[type])
        for (const said of ['', 'application/octet-stream', type])
          expect(mediaTypeOfFile({ name: `ไฟล์.${ending.toUpperCase()}`, mediaType: said })).to.equal(type);
  });

  it("ignores the browser's type when the ending is that of another type", () => {
    for (const name of [
      'setup.exe',
      'สัญญา.pdf.exe',
      'page.html',
      'logo.svg',
      'old.doc',
      'all.zip',
      'macro.docm',
      'a.pdf.',
    ])
      expect(mediaTypeOfFile({ name, mediaType: 'application/pdf' }), name).to.equal(
        name === 'a.pdf.' ? 'application/pdf' : undefined,
      );
  });

  it('reads the real ending behind bidi characters', () => {
    expect(mediaTypeOfFile({ name: 'invoice\u202Efdp.exe', mediaType: '' })).to.equal(undefined);
  });

  it("uses the browser's type for a name without ending", () => {
    expect(mediaTypeOfFile({ name: 'scan', mediaType: 'image/png' })).to.equal('image/png');
    expect(mediaTypeOfFile({ name: 'scan', mediaType: '' })).to.equal(undefined);
    expect(mediaTypeOfFile({ name: 'scan', mediaType: 'image/svg+xml' })).to.equal(undefined);
  });

  it('offers the same endings in the file field', () => {
    expect(attachmentAccept()).to.equal('.pdf,.jpg,.jpeg,.png,.docx,.xlsx');
  });
});
