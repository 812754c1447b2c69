import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

import { expect } from 'chai';

import { webCryptoHash } from '../../src/service/attachments/ports.js';
import { inspectAttachment } from '../../src/service/attachments/inspect-attachment.js';
import { contentTypes, wordMain, workbookMain, zip, type ZipEntry, type ZipOptions } from '../rules/support/zip.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const docx = `${OFFICE}.wordprocessingml.document`;
const xlsx = `${OFFICE}.spreadsheetml.sheet`;
const picture: ZipEntry = ['word/media/image1.png', 'x'.repeat(400_000)];

const word = (types: string, options?: ZipOptions) =>
  zip([['_rels/.rels'], ['word/document.xml'], ['[Content_Types].xml', types]], options);

async function* inChunks(content: Uint8Array, length: number) {
  for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length);
}

function inspect(content: Uint8Array, length = 1000, hash = webCryptoHash()) {
  return inspectAttachment(() => inChunks(content, length), content.length, hash);
}

describe('inspectAttachment', () => {
  it('hashes and recognises an attachment, in chunks of any size', async () => {
    const content = word(contentTypes(wordMain), { deflate: deflateRawSync });
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (const length of [1, 7, 64, 1000, content.length])
      expect(await inspect(content, length)).to.deep.equal({ sha256, mediaType: docx });
  });

  it('finds the content types anywhere in an office file, compressed or not', async () => {
    for (const options of [{}, { deflate: deflateRawSync }, { streamed: true, deflate: deflateRawSync }]) {
      const list: ZipEntry = ['[Content_Types].xml', contentTypes(workbookMain)];
      const files = [
        [list, ['xl/workbook.xml'], ['xl/media/a.png', picture[1]!]],
        [['xl/workbook.xml'], ['xl/media/a.png', picture[1]!], list],
      ] as const;
      for (const entries of files) {
        const { mediaType } = await inspect(zip(entries, options), 65_536);
        expect(mediaType).to.equal(xlsx);
      }
    }
  });

  it('refuses macros under another file type', async () => {
    const types = contentTypes(wordMain, 'application/vnd.ms-office.vbaProject');
    expect((await inspect(word(types, { deflate: deflateRawSync }))).mediaType).to.equal(undefined);
  });

  it('refuses content types that cannot be decompressed, or are too large', async () => {
    const endless = contentTypes(wordMain).padEnd(2_000_000);
    expect((await inspect(word(endless, { deflate: deflateRawSync }))).mediaType).to.equal(undefined);
    const broken = word(contentTypes(wordMain), { deflate: content => content.map(() => 0xff) });
    expect((await inspect(broken)).mediaType).to.equal(undefined);
    const past = word(contentTypes(wordMain)).slice();
    // The directory claims that the list begins beyond the end of the file.
    const directory = new DataView(past.buffer);
    const end = past.length - 22;
    let at = directory.getUint32(end + 16, true);
    for (let entry = 0; entry < 2; entry++) at += 46 + directory.getUint16(at + 28, true);
    directory.setUint32(at + 42, past.length - 4, true);
    expect((await inspect(past)).mediaType).to.equal(undefined);
  });

  it('reads an attachment once unless it is an office file', async () => {
    const content = new TextEncoder().encode('%PDF-1.7\n'.padEnd(5000));
    let readings = 0;
    const { mediaType } = await inspectAttachment(
      () => {
        readings++;
        return inChunks(content, 100);
      },
      content.length,
      createHashInHex(),
    );
    expect([mediaType, readings]).to.deep.equal(['application/pdf', 1]);
  });
});

function createHashInHex() {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => hash.update(bytes), digest: () => hash.digest('hex') };
}
