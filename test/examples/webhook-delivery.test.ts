/** The example of a receiver, with webhooks of the real service on PGlite. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { createSmeClient } from '../../src/client/index.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { build } from '../support/built.js';
import { prepareDataDir } from '../support/databases.js';
import { until } from '../support/until.js';
import { example, exampleReceiver, type ExampleReceiver } from './support/example-receiver.js';

const [secret, next] = ['A', 'B'].map(letter => `whsec_${btoa(letter.repeat(32))}`) as [string, string];

describe(`${example}, with webhooks of the service`, function () {
  this.timeout(120_000);
  let folder: string;
  let service: ServiceProcess | undefined;
  let receiver: ExampleReceiver;
  /** The end of the agency's feed when the receiver began. */
  let beginning: string;

  before(build);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sme-webhooks-'));
    await prepareDataDir(join(folder, 'data'));
    receiver = await exampleReceiver();
    await receiver.start([secret]);
    await startService([secret]);
    beginning = (await changesAfter()).cursor;
  });
  afterEach(async () => {
    await service?.kill();
    await receiver.close();
    await rm(folder, { recursive: true });
  });

  async function startService(secrets: readonly string[]): Promise<void> {
    service = await serviceProcess({
      DATA_DIR: join(folder, 'data'),
      SAMPLE_DATA: 'true',
      WEBHOOK_AGENCIES: 'dbd',
      WEBHOOK_DBD_ADDRESS: receiver.address,
      WEBHOOK_DBD_SECRETS: secrets.join(' '),
    });
    await service.start();
  }

  const agencyClient = () =>
    createSmeClient({
      baseUrl: `${service!.url}/v1`,
      getSession: () => Promise.resolve({ accessToken: 'sample-agency-dbd', expiresAt: '2100-01-01T00:00:00Z' }),
    }).agency;

  /** The ids of what the feed has, and its end. */
  async function changesAfter(cursor?: string): Promise<{ ids: string[]; cursor: string }> {
    const ids: string[] = [];
    let after = cursor;
    for (let hasMore = true; hasMore;) {
      const page = await agencyClient().changes({ limit: 100, ...(after && { after }) });
      ids.push(...page.changes.map(({ changeId }) => changeId));
      after = page.nextCursor;
      ({ hasMore } = page);
    }
    return { ids, cursor: after! };
  }

  async function citizen() {
    const client = createSmeClient({ baseUrl: `${service!.url}/v1` });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    return client;
  }

  /** Sends an inquiry to the agency; returns its receipt number. */
  async function sendInquiry(): Promise<string> {
    const client = await citizen();
    const { businesses } = await client.businesses.list();
    const [category] = await client.reference.categories();
    const { receiptNumber } = await client.inquiries.create({
      ...{ businessId: businesses[0]!.businessId, categoryId: category!.categoryId, agencyId: 'dbd' },
      ...{ subject: 'ขอจดทะเบียน', detail: 'ต้องเตรียมเอกสารใดบ้าง', attachmentIds: [] },
    });
    return receiptNumber;
  }

  /** What the receiver has processed: `kind id`, in the order of arrival. */
  const processed = () => receiver.lines.filter(line => !/^(listening|again|rejected|failed) /.test(line));

  /** Waits until the receiver has processed the whole feed; returns the kinds. */
  async function settle(): Promise<string[]> {
    const { ids } = await changesAfter(beginning);
    const rejected = () => receiver.lines.filter(line => /^(rejected|failed) /.test(line));
    await until(() => (processed().length >= ids.length && receiver.unanswered === 0) || rejected().length > 0);
    expect(rejected()).to.deep.equal([]);
    expect(
      processed()
        .map(line => line.split(' ')[1])
        .sort(),
    ).to.deep.equal(ids.sort());
    return processed().map(line => line.split(' ')[0]!);
  }

  it('processes what a person sends, what the agency asks, and the reply, each once', async () => {
    const receiptNumber = await sendInquiry();
    await agencyClient().record(receiptNumber, {
      ...{ kind: 'request_information', officerName: 'Mana', detail: 'กรุณาแจ้งเลขทะเบียน' },
    });
    await (await citizen()).inquiries.reply(receiptNumber, { detail: 'เลขทะเบียน 0105569000123' });
    expect((await settle()).sort()).to.deep.equal(['citizen_replied', 'information_requested', 'sent']);
    expect(receiver.requests).to.equal(3);
  });

  it('recognises an event that comes again because its answer was lost', async () => {
    receiver.loseAnswer();
    await sendInquiry();
    await until(() => receiver.lines.some(line => line.startsWith('again ')));
    expect(await settle()).to.deep.equal(['sent']);
    expect(receiver.requests).to.equal(2);
  });

  it('misses nothing of the time when it was down', async () => {
    await sendInquiry();
    await settle();
    await receiver.kill();
    await sendInquiry();
    await sendInquiry();
    await until(() => receiver.requests > 1);
    await receiver.start([secret]);
    expect(await settle()).to.deep.equal(['sent', 'sent', 'sent']);
    expect(receiver.lines.join('\n')).to.not.contain('again');
  });

  it('misses nothing while its secret is replaced', async () => {
    await sendInquiry();
    await settle();
    await restartService([secret, next]);
    await sendInquiry();
    await settle();
    await receiver.kill();
    await receiver.start([next]);
    await sendInquiry();
    await settle();
    await restartService([next]);
    await sendInquiry();
    expect(await settle()).to.have.length(4);
    expect(receiver.requests).to.equal(4);
  });

  async function restartService(secrets: readonly string[]): Promise<void> {
    expect(await service!.stop()).to.equal(0);
    await startService(secrets);
  }
});
