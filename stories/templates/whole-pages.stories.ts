import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import '../../src/portal/sme-portal.js';
import { expectLoaded } from '../support/loaded.js';
import { withMock } from '../support/with-mock.js';
import './whole-pages.css';

interface HostPage {
  readonly look: 'ministry' | 'province' | 'chamber';
  readonly name: string;
  readonly menu: readonly string[];
  readonly aside?: TemplateResult;
  readonly content: TemplateResult;
}

/** A page of a host: its header, its menu and its footer, which are none of ours. */
function hostPage({ look, name, menu, aside, content }: HostPage): TemplateResult {
  return html`
    <div class="whole-page ${look}">
      <header lang="th" data-host>
        <strong>${name}</strong>
        <nav aria-label="เว็บไซต์">${menu.map(entry => html`<a href="#${entry}">${entry}</a>`)}</nav>
      </header>
      <div class="columns">
        <main>${content}</main>
        ${aside && html`<aside lang="th" data-host aria-label="ข่าวสาร">${aside}</aside>`}
      </div>
      <footer lang="th" data-host>ตัวอย่างหน้าเว็บ หน่วยงานนี้เป็นหน่วยงานสมมติ</footer>
    </div>
  `;
}

const meta: Meta = { title: 'Templates/Whole pages', parameters: { layout: 'fullscreen' } };
export default meta;

type Story = StoryObj;

/** A ministry gives the whole service a page of its own, in its colours. */
export const Ministry: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () =>
    hostPage({
      look: 'ministry',
      name: 'กระทรวงตัวอย่าง',
      menu: ['หน้าแรก', 'บริการ', 'ติดต่อกระทรวง'],
      content: html`<sme-portal heading-level="1"></sme-portal>`,
    }),
  play: expectLoaded,
};

/** A province shows what has changed beside its own announcements. */
export const Province: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () =>
    hostPage({
      look: 'province',
      name: 'จังหวัดตัวอย่าง',
      menu: ['หน้าแรก', 'ข่าวจังหวัด', 'บริการประชาชน'],
      aside: html`<h2>ข่าวจังหวัด</h2>
        <ul>
          <li>เปิดรับสมัครร้านค้าในงานประจำปี</li>
          <li>อบรมการทำบัญชีสำหรับผู้ประกอบการรายใหม่</li>
        </ul>`,
      content: html`<sme-notification-buckets heading-level="1"></sme-notification-buckets>`,
    }),
  play: expectLoaded,
};

/** A chamber of commerce shows its members their inquiries, in the middle of a page of its own. */
export const ChamberOfCommerce: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () =>
    hostPage({
      look: 'chamber',
      name: 'หอการค้าตัวอย่าง',
      menu: ['สมาชิก', 'กิจกรรม', 'ติดต่อหน่วยงานภาครัฐ'],
      content: html`<sme-inquiry-list heading-level="1"></sme-inquiry-list>`,
    }),
  play: expectLoaded,
};
