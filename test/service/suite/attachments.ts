import { expect } from 'chai';

import type { SmeClient } from '../../../src/index.js';
import { documentOf, rejection, rejectionCodes, sentInquiry, unknownId, type World } from './world.js';

const announce = async (client: SmeClient, name: string, content: Blob) => {
  const mediaType = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
  return (await client.attachments.create({ name, size: content.size, mediaType })).attachmentId;
};

const bytesOf = async (blob: Blob) => Array.from(new Uint8Array(await blob.arrayBuffer()));

async function sha256(blob: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** S49–S51. */
export function documents(world: () => World): void {
  describe('attachments', () => {
    it('come with an inquiry and are returned byte for byte, to both sides and nobody else', async () => {
      const client = await world().signedIn('somying');
      const [pdf, png] = [documentOf('pdf', 300_000), documentOf('png')];
      const ids = [await announce(client, 'หนังสือรับรอง.pdf', pdf), await announce(client, 'ภาพ.png', png)];
      expect(await client.attachments.upload(ids[0]!, pdf)).to.include({
        state: 'ready',
        received: 300_000,
        sha256: await sha256(pdf),
      });
      await client.attachments.upload(ids[1]!, png);

      const inquiry = await sentInquiry(client, 'dbd', 'เรื่องที่มีเอกสาร', ids);
      expect(inquiry.attachments.map(({ name }) => name)).to.deep.equal(['หนังสือรับรอง.pdf', 'ภาพ.png']);
      for (const side of [client, world().agency('dbd')]) {
        const copy = await side.attachments.download(ids[0]!);
        expect(await sha256(copy)).to.equal(await sha256(pdf));
      }
      const stranger = await world().signedIn('somchai');
      expect(await rejectionCodes(stranger.attachments.download(ids[0]!))).to.deep.equal(['not_found']);
      expect(await rejectionCodes(client.attachments.remove(ids[0]!))).to.deep.equal(['attachment_in_use']);
      expect(await rejectionCodes(sentInquiry(client, 'dbd', 'เอกสารเดิม', ids))).to.include(
        '/attachmentIds/0 not_known',
      );
    });

    it('resume where they were interrupted', async () => {
      const client = await world().signedIn('somying');
      const content = documentOf('pdf', 1000);
      const id = await announce(client, 'ยาว.pdf', content);
      expect(await client.attachments.progress(id, 1000)).to.include({ state: 'awaiting_content', received: 0 });

      // Uploads the first chunk with the low-level client: the method would send everything.
      const { data } = await client.api.PUT('/attachments/{attachmentId}/content', {
        params: { path: { attachmentId: id }, header: { 'Content-Range': 'bytes 0-399/1000' } },
        body: content.slice(0, 400) as never,
        bodySerializer: (body: unknown) => body,
        headers: { 'Content-Type': 'application/octet-stream' },
      });
      expect(data).to.include({ state: 'awaiting_content', received: 400 });
      expect(await rejection(client.attachments.upload(id, content, { offset: 500 }))).to.include({
        code: 'attachment_offset_mismatch',
        received: 400,
      });
      const { received } = await client.attachments.progress(id, 1000);
      expect(await client.attachments.upload(id, content, { offset: received })).to.include({
        state: 'ready',
        received: 1000,
      });
      expect(await bytesOf(await client.attachments.download(id))).to.deep.equal(await bytesOf(content));
    });

    it('cannot be read or used before they are complete', async () => {
      const client = await world().signedIn('somying');
      const id = await announce(client, 'ยังไม่ส่ง.pdf', documentOf('pdf'));
      expect(await rejectionCodes(client.attachments.download(id))).to.deep.equal(['attachment_not_ready']);
      expect(await rejectionCodes(sentInquiry(client, 'dbd', 'เอกสารยังไม่ครบ', [id]))).to.deep.equal([
        'invalid_request',
        '/attachmentIds/0 not_ready',
      ]);
      await client.attachments.remove(id);
      expect(await rejectionCodes(client.attachments.remove(id))).to.deep.equal(['not_found']);
    });

    it('must have the declared type', async () => {
      const client = await world().signedIn('somying');
      const program = new Blob(['MZ this is a program']);
      const id = await announce(client, 'หนังสือ.pdf', program);
      expect(await rejectionCodes(client.attachments.upload(id, program))).to.deep.equal([
        'attachment_content_mismatch',
      ]);
      const { attachments } = client;
      expect(
        await rejectionCodes(attachments.create({ name: 'ก.exe', size: 1, mediaType: 'application/pdf' })),
      ).to.deep.equal(['invalid_request', '/name not_in_list']);
      expect(
        await rejectionCodes(attachments.create({ name: 'ก.pdf', size: 26_214_401, mediaType: 'application/pdf' })),
      ).to.deep.equal(['invalid_request', '/size too_big']);
      expect(await rejectionCodes(attachments.upload(unknownId, program))).to.deep.equal(['not_found']);
    });
  });
}
