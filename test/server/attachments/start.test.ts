import { expect } from 'chai';

import { createSmeClient, SmeError } from '../../../src/index.js';
import { readConfiguration, ConfigurationError } from '../../../src/server/configuration/read-configuration.js';
import { startServer, type RunningServer } from '../../../src/server/index.js';
import { replyingWith, fakeClamd, type RunningClamd } from '../support/clamd.js';
import { startS3, type TestS3 } from '../support/s3.js';

const mistakesOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfiguration([], environment);
    return [];
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) return thrown.mistakes;
    throw thrown;
  }
};

describe('settings for attachments', () => {
  it('have defaults: in the database, unscanned, kept forever', () => {
    const configuration = readConfiguration([], {});
    expect(configuration).to.include({ s3Prefix: 'documents/', s3Region: 'us-east-1', s3PathStyle: false });
    for (const name of ['clamdAddress', 's3Bucket', 's3Endpoint', 'retentionDays'] as const)
      expect(configuration[name], name).to.equal(undefined);
  });

  it('are read from the environment', () => {
    const { clamdAddress, retentionDays, s3Endpoint } = readConfiguration([], {
      CLAMD_ADDRESS: '[::1]:3310',
      RETENTION_DAYS: '3650',
      S3_BUCKET: 'documents',
      S3_ENDPOINT: 'https://s3.example.go.th',
    });
    expect(clamdAddress).to.deep.equal({ host: '::1', port: 3310 });
    expect([retentionDays, s3Endpoint]).to.deep.equal([3650, 'https://s3.example.go.th']);
  });

  it('are rejected with a valid example', () => {
    for (const text of ['localhost', ':3310', 'http://localhost:3310', 'localhost:3310/', 'a b:1', 'localhost:99999'])
      expect(mistakesOf({ CLAMD_ADDRESS: text })).to.deep.equal([
        `CLAMD_ADDRESS: give a host and a port like localhost:3310, not "${text}".`,
      ]);
    expect(mistakesOf({ RETENTION_DAYS: '7' })).to.deep.equal([
      'RETENTION_DAYS: give a number from 30 to 36500, not "7".',
    ]);
    expect(mistakesOf({ S3_ENDPOINT: 'https://s3.example.go.th' })[0]).to.contain('no S3_BUCKET');
  });
});

describe('a server with S3 and clamd', () => {
  let s3: TestS3;
  let clamd: RunningClamd;
  let server: RunningServer;
  let reply: string;
  before(async () => {
    s3 = await startS3();
    clamd = await fakeClamd(socket => replyingWith(reply).behave(socket));
    server = await startServer({
      port: 0,
      sampleData: true,
      clamdAddress: clamd,
      s3Bucket: s3.bucket,
      s3Endpoint: s3.endpoint,
      s3PathStyle: true,
    });
  });
  after(async () => {
    await server.close();
    await clamd.stop();
    await s3.stop();
  });

  it('scans an upload, stores it in the bucket, and returns it', async () => {
    const client = createSmeClient({ baseUrl: `${server.url}/v1` });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    const content = new Blob(['%PDF-1.7\n', 'ข้อความ'.repeat(1000)]);
    const announce = () =>
      client.attachments.create({ name: 'ใบรับรอง.pdf', size: content.size, mediaType: 'application/pdf' });

    reply = 'stream: Sme.Test FOUND';
    const harmful = await announce();
    const startError = await client.attachments.upload(harmful.attachmentId, content).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(startError).to.be.instanceOf(SmeError).and.include({ code: 'attachment_infected' });

    reply = 'stream: OK';
    const { attachmentId } = await announce();
    expect((await client.attachments.upload(attachmentId, content)).state).to.equal('ready');
    expect(await (await client.attachments.download(attachmentId)).text()).to.equal(await content.text());
    expect(await s3.keys()).to.satisfy((keys: string[]) =>
      keys.some(key => key.startsWith(`documents/${attachmentId}/0/`)),
    );
  });
});
