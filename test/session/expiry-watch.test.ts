import { expect } from '@open-wc/testing';

import type { SessionState } from '../../src/client/client.js';
import { ExpiryWatch } from '../../src/session/expiry-watch.js';
import { fakeClient } from '../support/fake-client.js';
import { somying } from '../support/sample-account.js';

const start = Date.parse('2026-11-22T09:00:00.000Z');
const hour = 3_600_000;
const signedIn = (ends: number): SessionState => ({
  status: 'signed-in',
  account: somying,
  expiresAt: new Date(ends).toISOString(),
});

function watch() {
  let now = start;
  const received: string[] = [];
  const client = fakeClient({ clock: { now: () => now } });
  const expiry = new ExpiryWatch({ warn: () => received.push('warn'), end: () => received.push('end') });
  return {
    received,
    follow: (state: SessionState) => {
      expiry.follow(state, client);
    },
    stop: () => {
      expiry.stop();
    },
    wakeAt: (ms: number, target: EventTarget = document, name = 'visibilitychange') => {
      now = start + ms;
      target.dispatchEvent(new Event(name));
    },
  };
}

describe('ExpiryWatch', () => {
  const wakeUps: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'pageshow'],
    [window, 'focus'],
    [window, 'online'],
  ];
  for (const [target, name] of wakeUps) {
    it(`checks the clock at ${name}`, () => {
      const { follow, wakeAt, received, stop } = watch();
      follow(signedIn(start + hour));
      wakeAt(hour - 121_000, target, name);
      expect(received).to.deep.equal([]);
      wakeAt(hour - 119_000, target, name);
      wakeAt(hour - 118_000, target, name);
      expect(received).to.deep.equal(['warn']);
      wakeAt(hour, target, name);
      wakeAt(hour + 1, target, name);
      expect(received).to.deep.equal(['warn', 'end']);
      stop();
    });
  }

  it('reports the end directly when the machine slept through the warning and the end', () => {
    const { follow, wakeAt, received, stop } = watch();
    follow(signedIn(start + hour));
    wakeAt(3 * hour);
    expect(received).to.deep.equal(['end']);
    stop();
  });

  it('starts again with a renewed session, and does nothing after a session has ended', () => {
    const { follow, wakeAt, received } = watch();
    follow(signedIn(start + hour));
    wakeAt(hour - 1000);
    follow(signedIn(start + 2 * hour));
    wakeAt(hour + 1);
    expect(received).to.deep.equal(['warn']);
    wakeAt(2 * hour - 1000);
    expect(received).to.deep.equal(['warn', 'warn']);
    follow({ status: 'expired' });
    wakeAt(3 * hour);
    expect(received).to.deep.equal(['warn', 'warn']);
  });
});
