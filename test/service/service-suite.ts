import { expect } from 'chai';

import { operations } from '../../src/contract/operations.js';
import { agencies } from './suite/agencies.js';
import { businessesAndReference } from './suite/businesses.js';
import { documents } from './suite/attachments.js';
import { inquiries } from './suite/inquiries.js';
import { notifications } from './suite/notifications.js';
import { roughRequests } from './suite/requests.js';
import { signingIn } from './suite/signing-in.js';
import { World, type Connection } from './suite/world.js';

export type { Connection };

export interface SuiteOptions {
  /** Whether the connection has `resetToken`. */
  readonly seesMessages?: boolean;
}

/**
 * Checks the contract with the real client against a real service: every operation, its errors and the manual's five
 * menus. The same tests run for every carrier; nothing here needs Node.
 */
export function describeService(
  name: string,
  connect: () => Promise<Connection>,
  { seesMessages = false }: SuiteOptions = {},
): void {
  describe(`service: ${name}`, function () {
    this.timeout(30_000);
    let world: World;
    const current = () => world;

    before(async () => {
      world = new World(await connect());
    });
    after(() => world.connection.close());

    signingIn(current, seesMessages);
    businessesAndReference(current);
    inquiries(current);
    documents(current);
    agencies(current);
    notifications(current);
    roughRequests(current);

    describe('all tests together', () => {
      it('call every operation of the contract', () => {
        expect([...world.called].sort()).to.deep.equal(Object.keys(operations).sort());
      });

      it('get no response that violates the contract', () => {
        expect(world.violations).to.deep.equal([]);
      });
    });
  });
}
