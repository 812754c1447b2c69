import { html } from 'hono/html';

import { limits } from '../../../contract/limits.js';
import { pagePassword, passwordScriptHtml, pageUsername } from '../../sign-in-page/fields.js';
import { layout, pageErrorSummary, type Html } from '../../sign-in-page/layout.js';
import type { PageLanguage } from '../../sign-in-page/messages.js';

const words = {
  th: {
    stands: 'ผู้ให้บริการตัวอย่าง ใช้แทนกรมพัฒนาธุรกิจการค้า (DBD)',
    title: 'เข้าสู่ระบบ DBD (จำลอง)',
    number: 'เลขนิติบุคคล',
    password: 'รหัสผ่าน',
    submit: 'เข้าสู่ระบบ',
    cancel: 'ยกเลิก',
    wrong: 'เลขนิติบุคคลหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
    gone: 'คำขอนี้ใช้ไม่ได้แล้ว',
    goneHint: 'กรุณากลับไปยังเว็บไซต์ที่ท่านใช้งานก่อนหน้า แล้วเลือกเข้าสู่ระบบอีกครั้ง',
  },
  en: {
    stands: 'A sample provider that stands in for the Department of Business Development (DBD)',
    title: 'Sign in to DBD (simulated)',
    number: 'Company registration number',
    password: 'Password',
    submit: 'Sign in',
    cancel: 'Cancel',
    wrong: 'The company registration number or password is wrong. Check and try again.',
    gone: 'This request no longer works',
    goneHint: 'Go back to the website you came from and sign in again',
  },
} as const;

interface ProviderPage {
  readonly language: PageLanguage;
  /** The form's target. */
  readonly action: string;
  readonly number?: string;
  readonly wrong?: boolean;
}

/** The provider's own form, which works without a script. */
export function providerPage({ language, action, number = '', wrong = false }: ProviderPage): Html {
  const t = words[language];
  const error = wrong ? { field: 'number', text: t.wrong } : undefined;
  const content = html`${pageErrorSummary(language, error)}
    <form method="post" action="${action}" novalidate>
      ${pageUsername({ id: 'number', label: t.number, value: number, numeric: true, error: error?.text })}
      ${pagePassword({
        id: 'password',
        label: t.password,
        language,
        autocomplete: 'current-password',
        maxLength: limits.password.maxLength,
      })}
      <div class="actions">
        <button class="button primary">${t.submit}</button>
        <button class="button" name="cancel" value="yes">${t.cancel}</button>
      </div>
    </form>`;
  return layout({ language, sampleData: true, title: t.title, above: t.stands, content, head: passwordScriptHtml });
}

export function providerErrorPage(language: PageLanguage): Html {
  const t = words[language];
  return layout({
    language,
    sampleData: true,
    title: t.gone,
    above: t.stands,
    content: html`<p>${t.goneHint}</p>`,
  });
}
