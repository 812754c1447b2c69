import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'chai';

import type { MailError } from '../../src/server/mail/mailer.js';
import { smtpMailer } from '../../src/server/mail/smtp-mailer.js';
import { startMailServer } from './support/post-office.js';

const email = { to: 'somying@example.com', subject: 'ตั้งรหัสผ่านใหม่', text: 'เรียน สมหญิง\n\nลิงก์ของท่าน' };

const from = 'SME One ID <no-reply@oneid.example.go.th>';

describe('server: email by SMTP', function () {
  this.timeout(20_000);

  it('is sent with sender, subject and text in Thai', async () => {
    const office = await startMailServer();
    const mailer = await smtpMailer({ url: office.url, from });
    await mailer.send(email);
    const [{ to, content } = { to: [], content: '' }] = office.received;
    expect(to).to.deep.equal(['somying@example.com']);
    expect(content).to.contain(`From: ${from}`).and.contain('Content-Type: text/plain; charset=utf-8');
    const body = content.slice(content.indexOf('\r\n\r\n') + 4);
    expect(Buffer.from(body, 'base64').toString()).to.contain('เรียน สมหญิง');
    mailer.close();
    await office.close();
  });

  it('is sent by TLS from the first byte on to an address of smtps, and not to a server that cannot prove its name', async () => {
    const office = await startMailServer({ secure: true });
    const url = office.url.replace('smtp:', 'smtps:');
    const trusting = await smtpMailer({ url: `${url}/?tls.rejectUnauthorized=false`, from });
    await trusting.send(email);
    expect(office.received).to.have.length(1);

    const mailer = await smtpMailer({ url, from });
    const failure = await mailer.send(email).catch((thrown: unknown) => thrown);
    expect(String(failure)).to.match(/^MailError: .*(ETLS|ESOCKET)/);
    expect(office.received).to.have.length(1);
    trusting.close();
    mailer.close();
    await office.close();
  });

  /** How an attempt at a server with these answers fails. */
  async function failureAt(office: Awaited<ReturnType<typeof startMailServer>>, attemptMs = 15_000) {
    const mailer = await smtpMailer({ url: office.url, from, attemptMs });
    const failure = await mailer.send(email).catch((thrown: unknown) => thrown as MailError);
    mailer.close();
    await office.close();
    return { text: String(failure), retryable: failure?.retryable };
  }

  it('may be sent again after a temporary error', async () => {
    const office = await startMailServer({
      onMailFrom: (_, __, done) => done(Object.assign(new Error('busy'), { responseCode: 451 })),
    });
    expect(await failureAt(office)).to.deep.equal({
      text: 'MailError: an email could not be sent: EENVELOPE MAIL FROM 451',
      retryable: true,
    });
  });

  it('may not be sent again after a permanent error, and the reason names nobody', async () => {
    const office = await startMailServer({
      onRcptTo: ({ address }, _, done) =>
        done(Object.assign(new Error(`no such person: ${address}`), { responseCode: 550 })),
    });
    expect(await failureAt(office)).to.deep.equal({
      text: 'MailError: an email could not be sent: EENVELOPE RCPT TO 550',
      retryable: false,
    });
  });

  it('may be sent again when the server cannot be reached', async () => {
    const office = await startMailServer();
    await office.close();
    const { text, retryable } = await failureAt(office);
    expect(text).to.match(/^MailError: .*(ECONNECTION|ESOCKET|ECONNREFUSED)/);
    expect(retryable).to.equal(true);
  });

  it('may be sent again when the server does not answer in time', async () => {
    const office = await startMailServer({ onConnect: () => undefined });
    expect(await failureAt(office, 10)).to.deep.equal({
      text: 'MailError: an email could not be sent: stopped, or no answer in time',
      retryable: true,
    });
  });

  it('reaches nobody by an attempt that was too slow, and the next ones do not wait for that', async () => {
    let delay = 400;
    const office = await startMailServer({
      onMailFrom: (_, __, done) => void setTimeout(done, delay),
    });
    const mailer = await smtpMailer({ url: office.url, from, attemptMs: 200 });
    const attempts = await Promise.allSettled([1, 2, 3].map(() => mailer.send(email)));
    expect(attempts.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'rejected']);
    delay = 0;
    await mailer.send({ ...email, to: 'somchai@example.com' });
    await pause(1000);
    expect(office.received.map(({ to }) => to)).to.deep.equal([['somchai@example.com']]);
    mailer.close();
    await office.close();
  });

  it('does not delay stopping the server', async () => {
    const office = await startMailServer({ onConnect: () => undefined });
    const mailer = await smtpMailer({ url: office.url, from });
    const delivery = mailer.send(email).catch(String);
    mailer.close();
    expect(await delivery).to.match(/^MailError/);
    await office.close();
  });
});
