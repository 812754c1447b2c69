import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';

import { define } from '../../src/define.js';
import { CalendarController } from '../../src/elements/fields/calendar-controller.js';
import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { LocalizeController } from '../../src/i18n/localize.js';
import { idle, ready } from '../../src/session/loadable.js';
import { emulateMediaOrSkip } from '../support/media.js';
import { part, parts } from '../support/parts.js';
import { sampleAgencies } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

const opener = (panel: Element) => panel.shadowRoot!.querySelector<HTMLButtonElement>('#contacted-from-calendar')!;
const field = (panel: Element, name: string) =>
  panel.shadowRoot!.querySelector<HTMLInputElement>(`#contacted-from-${name}`)!;
const active = (panel: Element) => panel.shadowRoot!.activeElement as HTMLElement;
const title = (panel: Element) => panel.shadowRoot!.querySelector('#calendar-title')!.textContent.trim();
const day = (panel: Element, iso: string) => panel.shadowRoot!.querySelector<HTMLElement>(`[data-day="${iso}"]`)!;
const atDay = (panel: Element, iso: string) =>
  waitUntil(() => active(panel).dataset['day'] === iso, `the focus is on ${iso}, not ${active(panel).dataset['day']}`);

/** The panel with a date, and its calendar. */
async function open(lang: 'th' | 'en' = 'th', from = '2026-11-22') {
  const panel = await fixture<SmeSearchPanel>(html`
    <sme-search-panel
      lang=${lang}
      .agencies=${ready(sampleAgencies)}
      .results=${idle}
      .criteria=${{ contacted: { from } }}
    ></sme-search-panel>
  `);
  await waitUntil(() => panel.shadowRoot?.getElementById('contacted-from-calendar'));
  opener(panel).click();
  await waitUntil(() => parts(panel, 'calendar').length === 1 && part(panel, 'calendar').matches(':modal'));
  await atDay(panel, from);
  return panel;
}

describe('the calendar of a date', () => {
  it('shows the month of the date in Buddhist Era, weeks from Sunday, and the date as selected', async () => {
    const panel = await open();
    expect(part(panel, 'calendar').getAttribute('aria-label')).to.equal('วันที่ติดต่อ ตั้งแต่วันที่');
    expect(title(panel)).to.equal('พฤศจิกายน 2569');
    const heads = [...panel.shadowRoot!.querySelectorAll('.calendar th')];
    expect(heads.map(({ textContent }) => textContent)).to.deep.equal(['อา', 'จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส']);
    expect(heads[0]!.getAttribute('abbr')).to.equal('วันอาทิตย์');
    const selected = panel.shadowRoot!.querySelectorAll('[aria-selected="true"]');
    expect([...selected].map(cell => cell.querySelector('button')!.ariaLabel)).to.deep.equal(['22 พฤศจิกายน 2569']);
    expect(panel.shadowRoot!.querySelectorAll('.day[tabindex="0"]')).to.have.length(1);
    await expect(panel).to.be.accessible();
  });

  it('is in Common Era and in English in an English page', async () => {
    const panel = await open('en');
    expect(title(panel)).to.equal('November 2026');
    expect(panel.shadowRoot!.querySelector('.calendar th')!.textContent).to.equal('Sun');
    expect(active(panel).ariaLabel).to.equal('22 November 2026');
    day(panel, '2026-11-05').click();
    await waitUntil(() => field(panel, 'year').value === '2026' && field(panel, 'day').value === '5');
  });

  it('is walked through by the keyboard, and the new month is in a live region', async () => {
    const panel = await open();
    for (const [press, iso] of [
      ['ArrowRight', '2026-11-23'],
      ['ArrowDown', '2026-11-30'],
      ['ArrowDown', '2026-12-07'],
      ['Home', '2026-12-06'],
      ['End', '2026-12-12'],
      ['ArrowUp', '2026-12-05'],
      ['ArrowLeft', '2026-12-04'],
      ['PageDown', '2027-01-04'],
      ['PageUp', '2026-12-04'],
      ['Shift+PageUp', '2025-12-04'],
      ['Shift+PageDown', '2026-12-04'],
    ] as const) {
      await sendKeys({ press });
      await atDay(panel, iso);
    }
    expect(title(panel)).to.equal('ธันวาคม 2569');
    expect(panel.shadowRoot!.querySelector('#calendar-title')!.getAttribute('aria-live')).to.equal('polite');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => parts(panel, 'calendar').length === 0, 'it is closed');
    expect(['day', 'month', 'year'].map(name => field(panel, name).value)).to.deep.equal(['4', '12', '2569']);
    await waitUntil(() => active(panel) === opener(panel), 'the focus is back');
    const echo = panel.shadowRoot!.getElementById(opener(panel).getAttribute('aria-describedby')!);
    expect(echo!.textContent).to.contain('4 ธันวาคม 2569');
  });

  it('turns by its buttons, which keep the focus', async () => {
    const panel = await open();
    const turns = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('.turn')];
    const months = ['พฤศจิกายน 2568', 'ตุลาคม 2568', 'พฤศจิกายน 2568', 'พฤศจิกายน 2569'];
    for (const [index, turn] of turns.entries()) {
      turn.focus();
      turn.click();
      await waitUntil(() => title(panel) === months[index], months[index]);
      expect(active(panel)).to.equal(turn);
    }
  });

  it('closes on Escape and by its button, and changes nothing then', async () => {
    const panel = await open();
    for (const press of ['Escape', 'button']) {
      if (press === 'Escape') await sendKeys({ press });
      else part(panel, 'close-calendar').click();
      await waitUntil(() => parts(panel, 'calendar').length === 0, 'it is closed');
      await waitUntil(() => active(panel) === opener(panel), 'the focus is back');
      expect(field(panel, 'day').value).to.equal('22');
      opener(panel).click();
      await atDay(panel, '2026-11-22');
    }
  });

  it('goes no further than what can be searched for', async () => {
    const panel = await open('en', '2200-12-30');
    await sendKeys({ press: 'PageDown' });
    await atDay(panel, '2200-12-31');
    await sendKeys({ press: 'ArrowRight' });
    await atDay(panel, '2200-12-31');
  });

  it('fits a window of 320 pixels, and is seen in forced colours', async function () {
    await emulateMediaOrSkip(this, { forcedColors: 'active' });
    const panel = await open();
    await waitUntil(() => getComputedStyle(active(panel)).backgroundColor !== 'rgba(0, 0, 0, 0)');
    part(panel, 'calendar').style.maxInlineSize = '320px';
    expect(part(panel, 'calendar').scrollWidth).to.be.at.most(320);
  });

  it('says that its code could not be loaded, and loads it when asked again', async () => {
    let loads = 0;
    class Host extends LitElement {
      readonly calendar: CalendarController = new CalendarController(this, new LocalizeController(this), {
        announce: text => {
          document.body.append(Object.assign(document.createElement('p'), { textContent: text, className: 'said' }));
        },
        load: () => {
          loads += 1;
          if (loads === 1) return Promise.reject(new TypeError('Failed to fetch'));
          return import('../../src/elements/calendar/calendar.js');
        },
      });
      override render() {
        return html`<button id="x-calendar">x</button>${this.calendar.render()}`;
      }
    }
    define('calendar-host', Host);
    const host = await fixture<Host>(html`<calendar-host></calendar-host>`);
    const request = { id: 'x', label: 'x', chosen: '2026-11-22', min: '1900-01-01', max: '2200-12-31' };
    await host.calendar.open({ ...request, choose: () => undefined });
    expect(host.calendar.hasFailedAt('x')).to.equal(true);
    expect(document.querySelector('.said')!.textContent).to.contain('เปิดปฏิทินไม่สำเร็จ');
    document.querySelector('.said')!.remove();
    await host.calendar.open({ ...request, choose: () => undefined });
    expect(host.calendar.hasFailedAt('x')).to.equal(false);
    await atDay(host, '2026-11-22');
  });
});
