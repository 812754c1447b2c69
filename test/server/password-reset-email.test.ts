import { expect } from 'chai';

import { passwordResetEmail } from '../../src/server/mail/password-reset-email.js';

const message = {
  ...{
    accountId: 'account',
    username: 'somying',
    email: 'somying@example.com',
    displayName: 'สมหญิง ใจดี',
    token: 'token',
    expiresAt: '2026-11-28T17:44:00Z',
  },
};
const textWith = (contact?: Parameters<typeof passwordResetEmail>[2]) =>
  passwordResetEmail(message, 'https://oneid.example.go.th/sign-in/reset', contact).text;

describe('the email for a new password', () => {
  it('says in both languages to whom it is, until when the link works, and who sends it', () => {
    const text = textWith();
    expect(text).to.match(/^เรียน คุณสมหญิง ใจดี\n/);
    expect(text).to.contain('ภายในวันที่ 29 พ.ย. 2569 เวลา 00:44 น.').and.contain('by 29 Nov 2026, 00:44 (Thailand time)');
    expect(text)
      .to.contain('\nระบบ SME One ID\n\n---')
      .and.match(/\nSME One ID\n$/);
  });

  it('names where to ask, as far as the service has such a place', () => {
    const both = textWith({ email: 'help@oneid.example.go.th', phone: '02 123 4567' });
    expect(both).to.contain('\nสอบถามเพิ่มเติม: help@oneid.example.go.th, โทร. 02 123 4567\n');
    expect(both).to.contain('\nQuestions: help@oneid.example.go.th, phone 02 123 4567\n');
    expect(textWith({ phone: '1111' }))
      .to.contain('\nสอบถามเพิ่มเติม: โทร. 1111\n')
      .and.contain('Questions: phone 1111\n');
  });
});
