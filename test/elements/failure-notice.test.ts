import { expect, fixture, html } from '@open-wc/testing';

import { SmeError } from '../../src/client/errors.js';
import type { SmeBusinessCard } from '../../src/elements/business-card/business-card.js';
import '../../src/elements/business-card/sme-business-card.js';
import { failed } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { part, parts } from '../support/parts.js';

const show = (error: SmeError) =>
  fixture<SmeBusinessCard>(html`<sme-business-card lang="th" .business=${failed(error)}></sme-business-card>`);

describe('the notice after a failure', () => {
  it('has a title, one sentence, and the reference code on its own line', async () => {
    const card = await show(new SmeError('internal_error', { status: 500, requestId: 'r-123' }));
    const lines = part(card, 'message').innerText.split(/\s*\n/);
    expect(lines).to.deep.equal(['โหลดข้อมูลกิจการไม่สำเร็จ', 'กรุณาลองอีกครั้งภายหลัง']);
    expect(part(card, 'reference').innerText).to.contain('กรุณาแจ้งรหัสอ้างอิง r-123 ต่อเจ้าหน้าที่');
    await expect(card).to.be.accessible();
  });

  it('copies the reference code, or explains how to when the browser does not allow it', async () => {
    const card = await show(new SmeError('internal_error', { status: 500, requestId: 'r-123' }));
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      part(card, 'copy-reference').click();
      await announced('คัดลอกรหัสอ้างอิงแล้ว');
      expect(copied).to.deep.equal(['r-123']);
      clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      part(card, 'copy-reference').click();
      await announced('คัดลอกไม่สำเร็จ กรุณาเลือกรหัสอ้างอิงแล้วคัดลอกด้วยตนเอง');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('has no code where the sentence says what to do', async () => {
    const card = await show(new SmeError('too_many_requests', { status: 429, requestId: 'r-123' }));
    expect(parts(card, 'reference')).to.have.length(0);
  });
});
