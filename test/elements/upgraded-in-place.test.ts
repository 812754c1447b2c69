import { expect, fixture, html } from '@open-wc/testing';

import '../../src/all.js';
import { ContractService } from '../support/contract-service.js';
import { elementStates, ordinary } from '../support/element-states.js';

const tags = [...new Set(elementStates.map(({ tag }) => tag))].filter(tag => tag !== 'sme-one-id');

describe('an element of the page’s own HTML', () => {
  for (const tag of tags)
    for (const isSignedIn of [false, true])
      it(`may get its client while it is constructed: <${tag}>, signed ${isSignedIn ? 'in' : 'out'}`, async () => {
        const service = await ContractService.start(ordinary);
        if (isSignedIn) await service.signIn();
        const around = await fixture<HTMLElement>(html`<sme-one-id .client=${service.client}></sme-one-id>`);
        const errors: unknown[] = [];
        const note = (event: ErrorEvent) => {
          event.preventDefault();
          errors.push(event.error);
        };
        addEventListener('error', note);
        // Parsed apart and then inserted, it is upgraded where it stands.
        around.innerHTML = `<${tag}></${tag}>`;
        removeEventListener('error', note);
        expect(errors.map(String)).to.deep.equal([]);
        expect(around.firstElementChild!.shadowRoot, 'upgraded').not.to.equal(null);
      });
});
