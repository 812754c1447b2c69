import { expect } from 'chai';

import type { Attachment, HistoryEntry, Inquiry } from '../../src/contract/types.js';
import { awkwardNames } from '../support/awkward-names.js';
import { pdfBytes, recordEvent, send, upload } from './support/drafts.js';
import { idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';

/** Only the service sees these as they are: a browser replaces half of a surrogate pair when it creates the file. */
const names = { ...awkwardNames, 'half of a character': ['งบ\uD83Dดุล\uDE00', 'งบดุล'] } as const;

describe('the name of a file that a citizen sends', () => {
  let kit: Kit;
  let token: string;
  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const read = async <T>(path: string) => (await kit.call<T>('GET', path, { token })).body;
  const downloadName = async (id: string) => {
    const response = await kit.send('GET', `/attachments/${id}/content`, { token });
    const [, encoded] = /^attachment; filename="[ -~]+"; filename\*=UTF-8''(\S+)$/.exec(
      response.headers.get('content-disposition') ?? '',
    )!;
    return decodeURIComponent(encoded!);
  };

  for (const [what, [given, readAs]] of Object.entries(names))
    it(`is the cleaned one in every answer: ${what} (E6, E12, E14)`, async () => {
      const name = `${readAs}.pdf`;
      const ofInquiry = await upload(kit, token, `${given}.pdf`);
      expect(ofInquiry.name).to.equal(name);
      expect(await downloadName(ofInquiry.attachmentId)).to.equal(name);

      const inquiry = await send(kit, token, { attachmentIds: [ofInquiry.attachmentId] });
      const { receiptNumber } = inquiry;
      expect(inquiry.attachments.map(each => each.name)).to.deep.equal([name]);
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
      const ofReply = await upload(kit, token, `C:\\fakepath\\${given}.pdf`);
      const reply = await kit.call<HistoryEntry>('POST', `/inquiries/${receiptNumber}/replies`, {
        token,
        json: { detail: 'แนบแล้ว', attachmentIds: [ofReply.attachmentId] },
        headers: idempotencyKey(),
      });
      expect(reply.body.attachments.map(each => each.name)).to.deep.equal([name]);

      const shown = await read<Inquiry>(`/inquiries/${receiptNumber}`);
      expect(shown.attachments.map(each => each.name)).to.deep.equal([name, name]);
      const { entries } = await read<{ readonly entries: readonly HistoryEntry[] }>(
        `/inquiries/${receiptNumber}/history`,
      );
      expect(entries.flatMap(({ attachments }) => attachments).map(each => each.name)).to.deep.equal([name, name]);
      expect(await downloadName(ofReply.attachmentId)).to.equal(name);
    });

  it('is measured after cleaning, and rejected with the limit when it is too long (E12)', async () => {
    const announce = (name: string) =>
      kit.call<Attachment>('POST', '/attachments', {
        token,
        json: { name, size: pdfBytes().length, mediaType: 'application/pdf' },
      });
    expect((await announce(`${'ก\u200B'.repeat(251)}.pdf`)).body.name).to.equal(`${'ก'.repeat(251)}.pdf`);
    expect((await announce(`${'ก'.repeat(252)}.pdf`)).status).to.equal(422);
  });
});
