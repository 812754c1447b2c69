import { expect } from 'chai';

import { contractVersion, operations } from '../../../src/contract/operations.js';
import type { DataExport } from '../../../src/contract/types.js';

import { rejectionCodes, unknownId, type World } from './world.js';

/** S15, S20–S31, S44–S45; PDPA s.30–31. */
export function businessesAndReference(world: () => World): void {
  describe('businesses', () => {
    it("are all of the account's, with the manual's fields and no full identity number", async () => {
      const { businesses } = await (await world().signedIn('somying')).businesses.list();
      expect(businesses).to.have.length(3);
      const [first] = businesses;
      expect(first).to.include.keys('name', 'address', 'sector', 'category', 'size', 'phones', 'email');
      for (const { maskedNumber } of businesses) expect(maskedNumber).to.match(/x{3}/).and.not.match(/\d{6}/);
    });

    it('can be read one by one', async () => {
      const client = await world().signedIn('somying');
      const { businesses } = await client.businesses.list();
      for (const business of businesses)
        expect(await client.businesses.get(business.businessId)).to.deep.equal(business);
    });

    it("are not found when they are another person's, unknown, or have an invalid id", async () => {
      const client = await world().signedIn('somying');
      const others = await (await world().signedIn('somchai')).businesses.list();
      for (const id of [others.businesses[0]!.businessId, unknownId, 'x'])
        expect(await rejectionCodes(client.businesses.get(id))).to.deep.equal(['not_found']);
    });
  });

  describe('reference data', () => {
    it('contains the agencies, and categories that suggest some of them', async () => {
      const { reference } = await world().signedIn('somying');
      const { agencies, routingAgencyId } = await reference.agencies();
      const categories = await reference.categories();
      const ids = new Set(agencies.map(({ agencyId }) => agencyId));
      expect(ids.size).to.equal(agencies.length).and.be.above(10);
      expect(categories).to.have.length.above(3);
      for (const { suggestedAgencyIds } of categories) for (const id of suggestedAgencyIds) expect(ids).to.include(id);
      if (routingAgencyId !== null) expect(ids).to.include(routingAgencyId);
    });
  });

  describe("an export of the person's data", () => {
    it('contains the account, the businesses, and every inquiry with its history', async () => {
      const client = await world().signedIn('somying');
      const copy = await client.privacy.export();
      expect(copy.account).to.deep.equal((await client.auth.session()).account);
      expect(copy.businesses).to.deep.equal((await client.businesses.list()).businesses);
      expect(copy.inquiries).to.have.length((await client.inquiries.list()).counts.all);
      const [{ inquiry, history }] = copy.inquiries as [(typeof copy.inquiries)[0]];
      expect(history).to.deep.equal((await client.inquiries.history(inquiry.receiptNumber)).entries);
    });

    it('is also a file, whose bytes are counted while they arrive', async () => {
      const client = await world().signedIn('somying');
      const progress: number[] = [];
      const file = await client.privacy.download({ onProgress: ({ received }) => progress.push(received) });
      expect([file.type, file.size]).to.deep.equal(['application/json', progress.at(-1)]);
      const { exportedAt, accesses, ...copy } = JSON.parse(await file.text()) as DataExport;
      expect(await client.privacy.export()).to.deep.include(copy);
    });

    it('has a table of the inquiries for spreadsheets, with a row for each entry of a history', async () => {
      const client = await world().signedIn('somying');
      const { inquiries } = await client.privacy.export();
      const file = await client.privacy.download({ format: 'csv' });
      const [mark, ...bytes] = [...new Uint8Array(await file.slice(0, 4).arrayBuffer())];
      expect([mark, ...bytes.slice(0, 2)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const [head, ...rows] = (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
      expect(head).to.match(/^"เลขรับเรื่อง","วันที่ติดต่อ","กิจการ",/);
      expect(rows.map(row => row.slice(1, 16))).to.deep.equal(
        inquiries.flatMap(({ inquiry, history }) => history.map(() => inquiry.receiptNumber)),
      );
    });
  });

  describe('the description of the service', () => {
    it('is given without a session, with all operations that the service answers', async () => {
      const description = (await world().client().reference.service())!;
      expect(description).to.deep.include({ contractVersion, languages: ['th', 'en'] });
      expect(description.operator.name.th).to.contain('สสว.');
      expect(description.operations).to.have.members(Object.keys(operations));
      expect(description).to.not.have.any.keys('registerAddress', 'contact', 'limits', 'receiptNumberFormat');
    });
  });
}
