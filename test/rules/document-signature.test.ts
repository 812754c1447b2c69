import { expect } from 'chai';
import fc from 'fast-check';

import {
  headLength,
  mediaTypeOfContentTypes,
  sniffDocument,
  tailLength,
  type Sniffed,
} from '../../src/rules/document-signature.js';
import { contentTypes, wordMain, workbookMain, zip, type ZipEntry, type ZipOptions } from './support/zip.js';

const bytes = (...text: readonly string[]) => Uint8Array.from(text.join(''), character => character.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));

function sniff(content: Uint8Array): Sniffed {
  const head = content.subarray(0, headLength);
  return sniffDocument({ head, tail: content.subarray(-tailLength), size: content.length });
}

const kindOf = (content: Uint8Array) => {
  const sniffed = sniff(content);
  return sniffed.kind === 'known' ? sniffed.mediaType : sniffed.kind;
};

const root: readonly ZipEntry[] = [['[Content_Types].xml'], ['_rels/.rels']];
const wordFile: readonly ZipEntry[] = [...root, ['word/document.xml'], ['word/styles.xml']];
const workbook: readonly ZipEntry[] = [...root, ['docProps/core.xml'], ['xl/workbook.xml']];
const pdf = bytes('%PDF-1.7\n1 0 obj\n%%EOF\n');

describe('sniffDocument', () => {
  it('recognizes documents and pictures by their signature', () => {
    expect(kindOf(pdf)).to.equal('application/pdf');
    expect(kindOf(bytes('\x89PNG\r\n\x1A\n'))).to.equal('image/png');
    expect(kindOf(bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'))).to.equal('image/jpeg');
  });

  it('recognizes an office file, however it was written, and finds its list of parts', () => {
    const variants: ZipOptions[] = [
      {},
      { streamed: true },
      { comment: 'จาก Excel' },
      { beforeEnd: [...bytes('PK\x06\x06')] },
    ];
    for (const options of variants)
      for (const entries of [wordFile, workbook, [...wordFile].reverse()]) {
        const content = zip(entries, options);
        const sniffed = sniff(content);
        expect(sniffed.kind, JSON.stringify(options)).to.equal('office');
        if (sniffed.kind !== 'office') continue;
        const { offset, compressedSize } = sniffed.contentTypes;
        expect([...content.subarray(offset, offset + 4)]).to.deep.equal([0x50, 0x4b, 3, 4]);
        expect(compressedSize).to.equal(40);
      }
  });

  it('decides by the directory, so that the content of a part is not mistaken for the file', () => {
    const inner = zip([['a.txt', 'x'.repeat(1000)], ['evil.exe']]);
    expect(kindOf(zip([...wordFile, ['word/embeddings/table.xlsx', inner]]))).to.equal('office');
    expect(kindOf(zip([...wordFile, ['word/media/image1.png', 'x'.repeat(300_000)], ['later.exe']]))).to.equal(
      'unknown',
    );
  });

  it('rejects archives, programs in office files, and other office files', () => {
    const archives: Record<string, readonly ZipEntry[]> = {
      'a plain archive': [['readme.txt']],
      'an archive with a program beside a Word folder': [...wordFile, ['setup.exe']],
      'a file with macros': [...wordFile, ['word/vbaProject.bin']],
      'a workbook with Excel 4 macros': [...workbook, ['xl/macrosheets/sheet1.xml']],
      'a file with ActiveX controls': [...wordFile, ['word/activeX/activeX1.bin']],
      'a presentation': [...root, ['ppt/presentation.xml']],
      'an OpenDocument text': [['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml']],
      'no list of parts': [['word/document.xml']],
      'two lists of parts': [...wordFile, ['[Content_Types].xml']],
      'a part whose name only contains that of an office folder': [...wordFile, ['other/word/x.xml']],
      'a part whose name only begins like the list of parts': [...wordFile, ['[Content_Types].xml.exe']],
      'macros in capitals': [...wordFile, ['word/VBAPROJECT.BIN']],
      'a Java program': [['META-INF/MANIFEST.MF'], ['Main.class']],
    };
    for (const [name, entries] of Object.entries(archives))
      for (const streamed of [false, true]) expect(kindOf(zip(entries, { streamed })), name).to.equal('unknown');
  });

  it('rejects an archive whose directory is incomplete, not at the end, hidden or encrypted', () => {
    const whole = zip(wordFile);
    expect(kindOf(whole)).to.equal('office');
    expect(kindOf(whole.subarray(0, -1)), 'cut').to.equal('unknown');
    expect(kindOf(joined(whole, bytes('MZ appended'))), 'something behind it').to.equal('unknown');
    expect(kindOf(joined(bytes('MZ'), whole)), 'something in front').to.equal('unknown');
    expect(kindOf(zip(wordFile, { flags: 1 })), 'encrypted').to.equal('unknown');
    expect(kindOf(zip(wordFile, { beforeEnd: [1, 2, 3, 4] })), 'something in between').to.equal('unknown');
    const wrongCount = whole.slice();
    wrongCount[wrongCount.length - 22 + 10]! -= 1;
    expect(kindOf(wrongCount), 'an entry that is not counted').to.equal('unknown');
  });

  it('rejects a picture or a document in front of an archive', () => {
    const archive = zip([['setup.exe']]);
    for (const front of [pdf, bytes('\x89PNG\r\n\x1A\n'), bytes('\xFF\xD8\xFF\xE0')]) {
      expect(kindOf(joined(front, archive))).to.equal('unknown');
      expect(kindOf(joined(front, zip([['setup.exe']], { comment: 'ซ่อน' })))).to.equal('unknown');
      expect(kindOf(joined(front, archive, bytes('endstream %%EOF'))), 'an archive as a part').not.to.equal('unknown');
    }
  });

  it('needs the first sixteen bytes, and the longest comment with a directory before it', () => {
    expect(headLength).to.equal(16);
    expect(tailLength).to.equal(256 * 1024);
  });

  it('rejects programs, scripts, pages and unknown content', () => {
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
      expect(kindOf(bytes(text)), JSON.stringify(text)).to.equal('unknown');
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
    const broken = fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(([place, byte]) => {
      const copy = zip(wordFile);
      copy[place % copy.length] = byte;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), damaged, broken), content => {
        expect(['known', 'office', 'unknown']).to.include(sniff(content).kind);
      }),
    );
  });
});

describe('mediaTypeOfContentTypes', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  it('distinguishes Word and Excel files', () => {
    expect(mediaTypeOfContentTypes(contentTypes('application/xml', wordMain))).to.equal(docx);
    expect(mediaTypeOfContentTypes(contentTypes(workbookMain, 'image/png'))).to.equal(xlsx);
    expect(mediaTypeOfContentTypes(contentTypes(wordMain).replaceAll('"', "'"))).to.equal(docx);
    expect(mediaTypeOfContentTypes(`<Override ContentType =\n"${wordMain}"/>`)).to.equal(docx);
    expect(mediaTypeOfContentTypes(`<a ContentType=""/><b ContentType=''/><c ContentType="${wordMain}"/>`)).to.equal(
      docx,
    );
  });

  it('rejects macros under any name, and lists of neither or both types', () => {
    const rejected = [
      [],
      ['application/xml'],
      [wordMain, workbookMain],
      ['application/vnd.ms-word.document.macroEnabled.main+xml'],
      [wordMain, 'application/vnd.ms-word.document.MACROENABLED.main+xml'],
      [workbookMain, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
      [wordMain, 'application/vnd.ms-office.vbaProject'],
      [workbookMain, 'application/vnd.ms-excel.macrosheet+xml'],
      [workbookMain, 'application/vnd.ms-excel.intlmacrosheet+xml'],
      [wordMain, 'application/vnd.ms-office.activeX+xml'],
      [wordMain, 'application/vnd.ms-office.&#118;baProject'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
    ];
    for (const types of rejected)
      expect(mediaTypeOfContentTypes(contentTypes(...types)), types.join(' ')).to.equal(undefined);
  });
});
