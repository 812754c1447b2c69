import { expect } from '@open-wc/testing';

import { contractDocument, ContractValues } from '../support/contract-values.js';
import { damagesOf } from '../support/damage.js';
import {
  atHost,
  batches,
  clientOf,
  isDrawn,
  mountOver,
  place,
  undamagedAnswers,
  textOf,
  uncaught,
} from '../support/damaged-elements.js';
import { ordinary } from '../support/element-states.js';
import { silkCompany } from '../support/sample-businesses.js';
import { waitUntil } from '../support/wait-until.js';

const signInChoice = 'กรุณาเลือกประเภทของบัญชี';

async function damagedAnswer(method: string, path: string) {
  const contract = new ContractValues(await contractDocument(), ordinary);
  const answer = contract.answer(method, path).body as object;
  const damages = [...damagesOf(answer)];
  expect(damages).to.have.length.above(20);
  return { answer, damages };
}

describe('the portal over answers damaged in one place (L3)', function () {
  this.timeout(120_000);

  it('GET /session: shows the service or the sign-in, and reports to the host', async () => {
    const { damages } = await damagedAnswer('GET', '/session');
    for (const batch of batches(damages)) {
      const mounted = batch.map(damage => ({
        damage,
        ...mountOver(
          { tag: 'sme-portal' },
          clientOf(asked => (asked === 'GET /session' ? Response.json(damage.answer) : undefined), atHost),
        ),
      }));
      for (const { damage, element, reported } of mounted)
        await waitUntil(
          () =>
            isDrawn(element) &&
            (textOf(element).includes(silkCompany.name.th) ||
              reported.length > 0 ||
              textOf(element).includes(signInChoice)),
          `${damage.name}: ${textOf(element).replaceAll(/\s+/g, ' ')}`,
        );
      expect(uncaught, batch.map(({ name }) => name).join('; ')).to.deep.equal([]);
      place.replaceChildren();
    }
  });

  for (const operation of ['GET /businesses', 'GET /notifications'])
    it(`${operation}: shows the menu and everything that is not damaged`, async () => {
      const { answer } = await damagedAnswer('GET', '/session');
      for (const batch of batches([...damagesOf(undamagedAnswers[operation]!)])) {
        const mounted = batch.map(damage => ({
          damage,
          ...mountOver(
            { tag: 'sme-portal' },
            clientOf(asked => {
              if (asked === 'GET /session') return Response.json(answer);
              return asked === operation ? Response.json(damage.answer) : undefined;
            }, atHost),
          ),
        }));
        for (const { damage, element } of mounted) {
          await waitUntil(() => isDrawn(element) && textOf(element).includes('ออกจากระบบ'), `${damage.name}: the menu`);
          const isWhole =
            operation !== 'GET /businesses' || JSON.stringify(damage.answer).includes(silkCompany.name.th);
          if (isWhole)
            await waitUntil(() => textOf(element).includes(silkCompany.name.th), `${damage.name}: the rest is shown`);
        }
        expect(uncaught, batch.map(({ name }) => name).join('; ')).to.deep.equal([]);
        place.replaceChildren();
      }
    });
});

describe('the session dialog over answers damaged in one place (L3)', function () {
  this.timeout(120_000);

  it('POST /session/refresh: extends the session, asks for a sign-in, or fails with a retry button', async () => {
    const { answer, damages } = await damagedAnswer('POST', '/session/refresh');
    const soon = new Date(Date.now() + 60_000).toISOString();
    for (const batch of batches(damages)) {
      const mounted = await Promise.all(
        batch.map(async damage => {
          const client = clientOf(asked => {
            if (asked === 'POST /sign-in') return Response.json({ ...answer, expiresAt: soon, refreshExpiresAt: soon });
            return asked === 'POST /session/refresh' ? Response.json(damage.answer) : undefined;
          });
          await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
          return { damage, ...mountOver({ tag: 'sme-session-dialog' }, client) };
        }),
      );
      for (const { damage, element } of mounted) {
        const part = (name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
        await waitUntil(() => part('stay'), `${damage.name}: it warns`);
        part('stay')!.click();
        const isOver = () => !element.shadowRoot!.querySelector('dialog')!.open || !part('stay') || part('failure');
        await waitUntil(isOver, `${damage.name}: something comes of it`);
        if (part('failure'))
          await waitUntil(() => part('stay')?.getAttribute('aria-disabled') !== 'true', `${damage.name}: once more`);
      }
      expect(uncaught, batch.map(({ name }) => name).join('; ')).to.deep.equal([]);
      place.replaceChildren();
    }
  });
});
