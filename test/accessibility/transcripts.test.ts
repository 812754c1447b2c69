/**
 * What a screen reader says, word for word, on the way through the five menus. The texts are in `__snapshots__`: read
 * them aloud when they change. A text that is deleted there is written anew by the next run.
 */
import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect, fixture, html } from '@open-wc/testing';
import { getSnapshot, saveSnapshot } from '@web/test-runner-commands';

import { createSmeClient } from '../../src/client/index.js';
import { createMock } from '../../src/mock/index.js';
import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
import '../../src/session/sme-one-id.js';
import { flatCopy } from './support/flat-copy.js';
import { waitUntil } from '../support/wait-until.js';

/** The dates of the sample data are relative to this one, so that the spoken dates stay the same. */
const noon = new Date('2026-11-22T05:00:00Z');

const menus = ['ข้อมูลกิจการ', 'เรื่องที่ท่านติดต่อ', 'ค้นหาเรื่องที่ท่านติดต่อ', 'แจ้งเตือน', 'ออกจากระบบ'] as const;

describe('what a screen reader says', function () {
  this.timeout(60_000);

  for (const menu of menus) {
    it(`in the menu ${menu}`, async () => {
      const portal = await signedInPortal();
      await choose(portal, menu);
      const said = await readAloud(portal);

      expect(said.length).to.be.greaterThan(5);
      await expectSnapshot(menu, said.join('\n'));
    });
  }
});

async function signedInPortal(): Promise<SmePortal> {
  const { fetch } = createMock({ now: () => noon });
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  const wrapper = await fixture(html`
    <sme-one-id lang="th" .client=${client}><sme-portal routing="none"></sme-portal></sme-one-id>
  `);
  return wrapper.querySelector('sme-portal')!;
}

async function choose(portal: SmePortal, menu: string): Promise<void> {
  const button = () =>
    [...(portal.shadowRoot?.querySelectorAll<HTMLButtonElement>('nav button') ?? [])].find(one =>
      one.textContent.trim().startsWith(menu),
    );
  await waitUntil(button, 'the menu');
  button()!.click();
  let quietChecks = 0;
  const isQuiet = () => {
    quietChecks = isBusy(portal) || !isShown(portal, menu) ? 0 : quietChecks + 1;
    return quietChecks > 50;
  };
  await waitUntil(isQuiet, `${menu} is loaded`);
}

/** Whether the screen of the menu, or after the sign-out the sign-in, has taken the place of the one before. */
function isShown({ shadowRoot }: SmePortal, menu: string): boolean {
  const current = shadowRoot?.querySelector('nav [aria-current]')?.textContent.trim();
  const isThere = menu === 'ออกจากระบบ' ? current === undefined : current?.startsWith(menu);
  return isThere === true && !shadowRoot?.querySelector('[part="pending"]');
}

/** Whether something inside is still loading. */
function isBusy(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some(
    element => element.getAttribute('aria-busy') === 'true' || (element.shadowRoot && isBusy(element.shadowRoot)),
  );
}

/** Everything from the first word to the last, as a user hears it who keeps moving to the next item. */
async function readAloud(portal: SmePortal): Promise<readonly string[]> {
  const container = flatCopy(portal);
  container.setAttribute('role', 'document');
  document.body.append(container);
  await virtual.start({ container });
  try {
    while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
    return (await virtual.spokenPhraseLog()).map(phrase => phrase.replace(/\s+/g, ' ').trim());
  } finally {
    await virtual.stop();
    container.remove();
  }
}

async function expectSnapshot(name: string, content: string): Promise<void> {
  const before = await getSnapshot({ name });
  if (before === undefined) await saveSnapshot({ name, content });
  else expect(content).to.equal(before);
}
