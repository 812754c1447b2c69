import { expect } from 'chai';

import { smtpMailer } from '../../src/server/mail/smtp-mailer.js';
import { startMailServer } from './support/post-office.js';

const email = { to: 'somying@example.com', subject: 'ตั้งรหัสผ่านใหม่', text: 'เรียน สมหญิง\n\nลิงก์ของท่าน' };

const from = 'SME One ID <no-reply@oneid.example.go.th>';

function errorOf(delivery: Promise<void>): Promise<string> {
  return delivery.then(
    () => 'sent',
    (thrown: unknown) => String(thrown),
  );
}

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

  it('is sent again after a temporary error', async () => {
    let attempts = 0;
    const office = await startMailServer({
      onMailFrom: (_, __, done) =>
        done((attempts += 1) < 3 ? Object.assign(new Error('busy'), { responseCode: 451 }) : null),
    });
    const mailer = await smtpMailer({ url: office.url, from, retryDelaysMs: [1, 1] });
    await mailer.send(email);
    expect(office.received).to.have.length(1);
    mailer.close();
    await office.close();
  });

  it('is not sent again after a permanent error, and the reason names nobody', async () => {
    let attempts = 0;
    const office = await startMailServer({
      onRcptTo({ address }, _, done) {
        attempts += 1;
        done(Object.assign(new Error(`no such person: ${address}`), { responseCode: 550 }));
      },
    });
    const mailer = await smtpMailer({ url: office.url, from, retryDelaysMs: [1, 1] });
    const error = await errorOf(mailer.send(email));
    expect(error).to.equal('MailError: an email could not be sent: EENVELOPE RCPT TO 550');
    expect(attempts).to.equal(1);
    mailer.close();
    await office.close();
  });

  it('is given up after the last try when the server does not respond', async () => {
    const office = await startMailServer();
    await office.close();
    const mailer = await smtpMailer({ url: office.url, from, retryDelaysMs: [1, 1] });
    expect(await errorOf(mailer.send(email))).to.match(/^MailError: .*(ECONNECTION|ESOCKET|ECONNREFUSED)/);
    mailer.close();
  });

  it('does not delay stopping the server', async () => {
    const office = await startMailServer();
    await office.close();
    const mailer = await smtpMailer({ url: office.url, from, retryDelaysMs: [3_600_000] });
    const delivery = errorOf(mailer.send(email));
    mailer.close();
    expect(await delivery).to.match(/^MailError/);
  });
});
