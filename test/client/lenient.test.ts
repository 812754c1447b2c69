import { expect } from 'chai';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import { lenientOf } from '../../src/client/transport/lenient.js';

describe('the lenient version of a client', () => {
  it('is another client of the same session', () => {
    const client = createSmeClient({ baseUrl: 'https://oneid.example/v1' });
    expect(lenientOf(client)).not.to.equal(client);
    expect(lenientOf(client).session).to.equal(client.session);
  });

  it('is the client itself when it was not made by createSmeClient', () => {
    const client = {} as SmeClient;
    expect(lenientOf(client)).to.equal(client);
  });
});
