import { expect } from 'chai';
import fc from 'fast-check';

import { attachmentExtensions, attachmentMediaTypes } from '../../src/contract/codes.js';
import { limits } from '../../src/contract/limits.js';
import {
  attachmentAccept,
  checkAttachment,
  mediaTypeOf,
  sniffLength,
  sniffMediaType,
} from '../../src/rules/attachment.js';
import { zip, type ZipEntry } from './support/zip.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const { maxBytes, maxCount, maxNameLength } = limits.attachment;
const certificate = { name: 'หนังสือรับรอง.pdf', size: 1000, mediaType: 'application/pdf' };
const bytes = (...text: readonly string[]) => Uint8Array.from(text.join(''), character => character.charCodeAt(0));

describe('checkAttachment', () => {
  it('says what to announce', () => {
    expect(checkAttachment(certificate, 0)).to.deep.equal({ ok: true, ...certificate });
    expect(checkAttachment({ ...certificate, name: 'C:\\scan\\เพ\u0E48\u0E37อ.PDF', mediaType: '' }, 0)).to.deep.equal({
      ok: true,
      name: 'เพื่อ.PDF',
      size: 1000,
      mediaType: 'application/pdf',
    });
  });

  it('takes files up to the limits of the contract', () => {
    expect(checkAttachment({ ...certificate, size: maxBytes }, maxCount - 1).ok).to.equal(true);
    expect(checkAttachment({ ...certificate, size: 1 }, 0).ok).to.equal(true);
    expect(checkAttachment({ ...certificate, name: `${'ก'.repeat(maxNameLength - 4)}.pdf` }, 0).ok).to.equal(true);
  });

  it('says why a file cannot be attached', () => {
    const refused = (code: string) => ({ ok: false, code });
    expect(checkAttachment(certificate, maxCount)).to.deep.equal(refused('too_many'));
    expect(checkAttachment({ ...certificate, size: 0 }, 0)).to.deep.equal(refused('empty'));
    expect(checkAttachment({ ...certificate, size: maxBytes + 1 }, 0)).to.deep.equal(refused('too_big'));
    expect(checkAttachment({ ...certificate, name: 'setup.exe' }, 0)).to.deep.equal(refused('type_refused'));
    expect(checkAttachment({ ...certificate, name: `${'ก'.repeat(maxNameLength - 3)}.pdf` }, 0)).to.deep.equal(
      refused('name_too_long'),
    );
  });
});

describe('mediaTypeOf', () => {
  it('goes by the ending of the name, in any case', () => {
    for (const type of attachmentMediaTypes)
      for (const ending of attachmentExtensions[type])
        for (const said of ['', 'application/octet-stream', type])
          expect(mediaTypeOf({ name: `ไฟล์.${ending.toUpperCase()}`, mediaType: said })).to.equal(type);
  });

  it('does not believe the browser about another ending', () => {
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
      expect(mediaTypeOf({ name, mediaType: 'application/pdf' }), name).to.equal(
        name === 'a.pdf.' ? 'application/pdf' : undefined,
      );
  });

  it('looks at the real ending behind marks that turn the text', () => {
    expect(mediaTypeOf({ name: 'invoice\u202Efdp.exe', mediaType: '' })).to.equal(undefined);
  });

  it('believes the browser about a name without ending', () => {
    expect(mediaTypeOf({ name: 'scan', mediaType: 'image/png' })).to.equal('image/png');
    expect(mediaTypeOf({ name: 'scan', mediaType: '' })).to.equal(undefined);
    expect(mediaTypeOf({ name: 'scan', mediaType: 'image/svg+xml' })).to.equal(undefined);
  });

  it('offers the same endings in the file field', () => {
    expect(attachmentAccept()).to.equal('.pdf,.jpg,.jpeg,.png,.docx,.xlsx');
  });
});

describe('sniffMediaType', () => {
  const root: readonly ZipEntry[] = [['[Content_Types].xml'], ['_rels/.rels']];
  const wordFile: readonly ZipEntry[] = [...root, ['word/document.xml'], ['word/styles.xml']];
  const workbook: readonly ZipEntry[] = [...root, ['docProps/core.xml'], ['xl/workbook.xml']];

  it('knows documents and pictures by their signature', () => {
    expect(sniffMediaType(bytes('%PDF-1.7\n'))).to.equal('application/pdf');
    expect(sniffMediaType(bytes('\x89PNG\r\n\x1A\n'))).to.equal('image/png');
    expect(sniffMediaType(bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'))).to.equal('image/jpeg');
  });

  it('tells Word and Excel files apart, however they were written', () => {
    for (const streamed of [false, true]) {
      expect(sniffMediaType(zip(wordFile, { streamed }))).to.equal(docx);
      expect(sniffMediaType(zip(workbook, { streamed }))).to.equal(xlsx);
      expect(sniffMediaType(zip([['word/numbering.xml'], ['[Content_Types].xml']], { streamed }))).to.equal(docx);
    }
  });

  it('does not mistake a workbook inside a Word file for the file', () => {
    const withTable: ZipEntry[] = [...wordFile, ['word/embeddings/table.xlsx', zip(workbook)]];
    expect(sniffMediaType(zip(withTable))).to.equal(docx);
    const tableFirst: ZipEntry[] = [
      ...root,
      ['word/embeddings/table.xlsx', zip([['a.txt', 'x'.repeat(1000)], ['evil.exe']])],
      ['word/document.xml'],
    ];
    expect(sniffMediaType(zip(tableFirst))).to.equal(docx);
  });

  it('needs only the first bytes', () => {
    const long = zip([...wordFile, ['word/media/image1.png', 'x'.repeat(3 * sniffLength)], ['later.exe']]);
    expect(sniffMediaType(long)).to.equal(docx);
    expect(sniffMediaType(long.subarray(0, sniffLength))).to.equal(docx);
  });

  it('refuses archives, macros and other office files', () => {
    const archives: Record<string, readonly ZipEntry[]> = {
      'a plain archive': [['readme.txt']],
      'an archive with a program beside a Word folder': [...wordFile, ['setup.exe']],
      'a file with macros': [...wordFile, ['word/vbaProject.bin']],
      'a file with macros behind a picture': [
        ...wordFile,
        ['word/media/a.png', 'x'.repeat(1000)],
        ['word/vbaProject.bin'],
      ],
      'a presentation': [...root, ['ppt/presentation.xml']],
      'an OpenDocument text': [['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml']],
      'an office shell without a main part': root,
      'a Java program': [['META-INF/MANIFEST.MF'], ['Main.class']],
    };
    for (const [name, entries] of Object.entries(archives))
      for (const streamed of [false, true])
        expect(sniffMediaType(zip(entries, { streamed })), name).to.equal(undefined);
  });

  it('refuses programs, scripts, pages and what it does not know', () => {
    for (const text of [
      '',
      'MZ\x90\0',
      '\x7FELF',
      '#!/bin/sh',
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '<!doctype html>',
      'Rar!\x1A\x07',
      '7z\xBC\xAF\x27\x1C',
      '\x1F\x8B\x08',
      '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
      'GIF89a',
      'PK\x05\x06',
      'PK\x03\x04',
      ' %PDF-1.7',
      'MZ%PDF-1.7',
    ])
      expect(sniffMediaType(bytes(text)), JSON.stringify(text)).to.equal(undefined);
  });

  it('never throws or hangs, whatever the bytes', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(zip(wordFile), zip(workbook, { streamed: true })),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.nat(),
      )
      .map(([file, place, byte, length]) => {
        const copy = file.slice(0, (length % file.length) + 1);
        copy[place % copy.length] = byte;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), damaged), content => {
        expect([undefined, ...attachmentMediaTypes]).to.include(sniffMediaType(content));
      }),
    );
  });
});
