import { expect } from '@open-wc/testing';

import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { pdf } from '../support/fake-attachments.js';
import { attached, closeInquiries, openInquiry, pickerOf } from '../support/inquiry-page.js';
import { openInquiryForm } from '../support/open-inquiry-form.js';
import { part } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

/** Drags something over a place and drops it; returns whether the browser's own handling was prevented. */
function drop(place: Element, fill: (data: DataTransfer) => void) {
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  const init = { bubbles: true, cancelable: true, composed: true, dataTransfer };
  const over = new DragEvent('dragover', init);
  place.dispatchEvent(over);
  const dropped = new DragEvent('drop', init);
  place.dispatchEvent(dropped);
  return { isHandled: over.defaultPrevented && dropped.defaultPrevented };
}
const file = (name: string) => (data: DataTransfer) => void data.items.add(pdf(name));
const word = (data: DataTransfer) => {
  data.setData('text/plain', 'word');
};

/** With its attachment picker, which follows when its queue is loaded. */
async function openForm() {
  const form = await openInquiryForm();
  await waitUntil(() => form.shadowRoot!.querySelector('sme-attachment-picker'));
  return form;
}

describe('a file that is dropped', () => {
  afterEach(() => closeInquiries());

  it('is accepted anywhere in the inquiry form (E20)', async () => {
    const form = await openForm();
    const places = [part(form, 'form'), form.shadowRoot!.querySelector('#detail')!, part(form, 'send'), form];
    for (const [index, place] of places.entries()) {
      expect(drop(place, file(`${index}.pdf`)).isHandled).to.equal(true);
      await waitUntil(() => attached(form).length === index + 1);
    }
    expect(attached(form)).to.deep.equal(['0.pdf', '1.pdf', '2.pdf', '3.pdf']);
  });

  it('is added once in the drop zone itself (E20)', async () => {
    const form = await openForm();
    drop(part(pickerOf(form), 'drop-zone'), file('a.pdf'));
    await waitUntil(() => attached(form).length > 0);
    expect(attached(form)).to.deep.equal(['a.pdf']);
  });

  it('is accepted anywhere in the reply form, and does nothing beside it (E20)', async () => {
    const { detail } = await openInquiry();
    expect(drop(detail.shadowRoot!.querySelector('#reply')!, file('a.pdf')).isHandled).to.equal(true);
    await waitUntil(() => attached(detail).length === 1);
    expect(drop(part(detail, 'sent'), file('b.pdf')).isHandled, 'the page is not left').to.equal(true);
    await detail.updateComplete;
    expect(attached(detail)).to.deep.equal(['a.pdf']);
  });

  it('highlights the drop zone when it would be accepted', async () => {
    const form = await openForm();
    const zone = part(pickerOf(form), 'drop-zone');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf('a.pdf'));
    const init = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    part(form, 'form').dispatchEvent(new DragEvent('dragover', init));
    await pickerOf(form).updateComplete;
    expect(zone.classList.contains('over')).to.equal(true);
    part(form, 'form').dispatchEvent(new DragEvent('dragleave', init));
    await pickerOf(form).updateComplete;
    expect(zone.classList.contains('over')).to.equal(false);
  });

  it('is left to the page when it is text', async () => {
    expect(drop(part(await openForm(), 'form'), word).isHandled).to.equal(false);
  });
});

/** Pastes something; returns whether the browser's own handling was prevented. */
function paste(place: Element, ...fills: readonly ((data: DataTransfer) => void)[]) {
  const clipboardData = new DataTransfer();
  for (const fill of fills) fill(clipboardData);
  const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData });
  place.dispatchEvent(pasted);
  return pasted.defaultPrevented;
}

describe('a file that is pasted', () => {
  afterEach(() => closeInquiries());

  it('is attached where the person writes, in a new inquiry and in a reply', async () => {
    const form = await openForm();
    expect(paste(form.shadowRoot!.querySelector('#detail')!, file('a.pdf'))).to.equal(true);
    const { detail } = await openInquiry();
    expect(paste(detail.shadowRoot!.querySelector('#reply')!, file('b.pdf'))).to.equal(true);
    await waitUntil(() => attached(form).length === 1 && attached(detail).length === 1);
    expect([attached(form), attached(detail)]).to.deep.equal([['a.pdf'], ['b.pdf']]);
  });

  it('gives way to a text that was copied with it', async () => {
    const form = await openForm();
    expect(paste(form.shadowRoot!.querySelector('#detail')!, word, file('a.pdf'))).to.equal(false);
    expect(paste(form.shadowRoot!.querySelector('#detail')!, word)).to.equal(false);
    await form.updateComplete;
    expect(attached(form)).to.deep.equal([]);
  });
});
