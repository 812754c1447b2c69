// Runs in a browser page, where `first-render.mjs` loads it.
import { html, LitElement } from 'lit';
import { ready } from 'sme-one-id/elements';
import 'sme-one-id/sme-history-timeline.js';

import { inTurn } from './measure.mjs';

const agency = { agencyId: 'dbd', name: { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' } };
const entries = Array.from({ length: 10 }, (_, index) => ({
  entryId: `entry-${index}`,
  occurredAt: `2026-11-${10 + index}T03:00:00Z`,
  kind: 'replied',
  agency,
  officerName: null,
  fromStatus: 'in_progress',
  toStatus: 'in_progress',
  outcome: null,
  forwardedTo: null,
  correctsEntryId: null,
  detail: 'กรุณาแนบหนังสือรับรองนิติบุคคลฉบับล่าสุด',
  attachments: [],
}));

/** The minimum that Lit does for the same facts: no language, no states, no styles, no session. */
class BareTimeline extends LitElement {
  render() {
    const item = ({ occurredAt, agency: { name }, detail }) =>
      html`<li>
        <time datetime=${occurredAt}>${occurredAt}</time> <strong>${name.th}</strong>
        <p>${detail}</p>
      </li>`;
    return html`<ol>
      ${entries.map(item)}
    </ol>`;
  }
}
customElements.define('bare-timeline', BareTimeline);

const elements = 100;

/** Milliseconds until that many elements are in the page and rendered. */
async function timeOf(tag) {
  const place = document.createElement('div');
  document.body.append(place);
  const start = performance.now();
  for (let index = 0; index < elements; index += 1) {
    const element = document.createElement(tag);
    element.history = ready(entries);
    place.append(element);
  }
  await Promise.all([...place.children].map(element => element.updateComplete));
  place.getBoundingClientRect(); // Layout is part of the measured time.
  const time = performance.now() - start;
  if (!place.lastElementChild.shadowRoot.querySelector('li')) throw new Error(`${tag} drew nothing`);
  place.remove();
  return time;
}

globalThis.measureFirstRender = async runs => {
  const times = await inTurn({ bare: () => timeOf('bare-timeline'), ours: () => timeOf('sme-history-timeline') }, runs);
  return { bare: times.bare / elements, ours: times.ours / elements };
};
