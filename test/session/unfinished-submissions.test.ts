import { expect } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import { unfinishedSubmissionsOf } from '../../src/session/drafts/unfinished-submissions.js';

describe('submissions that somebody left unfinished', () => {
  it('cause a rendering only when other ones are to be shown: a form that has just been rendered asks for them', () => {
    const submissions = unfinishedSubmissionsOf(createSmeClient({ baseUrl: '/v1' }));
    let changes = 0;
    submissions.subscribe(() => (changes += 1));
    submissions.signedIn('account-1');
    submissions.signedIn('account-2');
    expect(changes).to.equal(0);
    submissions.reporter('account-2')('received');
    expect(changes).to.equal(1);
    submissions.signedIn('account-1');
    expect(submissions.states).to.deep.equal([]);
    submissions.signedIn('account-2');
    expect(submissions.states).to.deep.equal(['received']);
    expect(changes).to.equal(3);
  });
});
