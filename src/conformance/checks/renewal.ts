import type { Session } from '../../contract/types.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';

const signInAndRenew = ['signIn', 'refreshSession'] as const;
const once =
  'A service MUST answer a refresh token once only with new tokens. For a short time it SHOULD give the same two again.';

/** Seconds; a refresh token that comes again later than 45 seconds has leaked. */
const REUSE_AFTER_MS = 46_000;

const renew = (world: World, refreshToken: string) => world.visitor.call('refreshSession', { json: { refreshToken } });

const tokenPair = ({ answer }: Exchange) => {
  const { accessToken, refreshToken } = answer.json as Session;
  return `${accessToken} ${refreshToken}`;
};

export const renewal: readonly LevelCheck[] = [
  {
    id: 'session/rotation',
    title: 'renewing a session gives new tokens, which work',
    operations: [...signInAndRenew, 'getSession'],
    contract: 'The answer has a new access token and a new refresh token.',
    place: { operation: 'refreshSession' },
    async run(world) {
      const first = await world.signIn();
      const exchange = await world.visitor.goodExchange('refreshSession', {
        json: { refreshToken: first.refreshToken },
      });
      const second = exchange.body;
      if (second.accessToken === first.accessToken) world.note(exchange, 'the access token is the same as before');
      if (second.refreshToken === first.refreshToken) world.note(exchange, 'the refresh token is the same as before');
      await world.visitor.as(second.accessToken).good('getSession');
      const { refreshToken } = second;
      await world.visitor.good('refreshSession', { json: { refreshToken } });
      await world.problem(
        world.visitor,
        'refreshSession',
        { json: { refreshToken: world.word() } },
        '401 session_expired',
      );
    },
  },
  {
    id: 'session/kinds-of-tokens',
    title: 'a refresh token is no access token, and an access token renews nothing',
    operations: [...signInAndRenew, 'getSession'],
    contract:
      'A refresh token is no access token, and an access token renews nothing: in the place of the other, each MUST be answered with 401.',
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const { accessToken, refreshToken } = await world.signIn();
      await world.problem(
        world.visitor.as(refreshToken),
        'getSession',
        {},
        '401 not_signed_in | 401 session_expired',
        'for a refresh token',
      );
      const json = { refreshToken: accessToken };
      await world.problem(world.visitor, 'refreshSession', { json }, '401 session_expired', 'for an access token');
    },
  },
  {
    id: 'session/reuse',
    title: 'a refresh token that comes again gives no second pair of tokens',
    operations: signInAndRenew,
    contract: once,
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const { refreshToken } = await world.signIn();
      const first = await renew(world, refreshToken);
      world.expect(first.answer.status === 200, first, 'the refresh token of a sign-in is not accepted');
      const again = await renew(world, refreshToken);
      const isSame = again.answer.status === 200 && tokenPair(again) === tokenPair(first);
      if (!isSame && again.answer.status !== 401)
        world.note(again, 'a refresh token that was used already gives other tokens');
      if (again.answer.status === 401)
        world.note(again, 'whoever lost the first answer has lost the session', 'should');
    },
  },
  {
    id: 'session/renewal-race',
    title: 'two renewals of one token at the same time give no two sessions',
    operations: signInAndRenew,
    contract: once,
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const { refreshToken } = await world.signIn();
      const both = await Promise.all([renew(world, refreshToken), renew(world, refreshToken)]);
      const good = both.filter(({ answer }) => answer.status === 200);
      if (new Set(good.map(tokenPair)).size > 1) world.note(both[1], 'each of two renewals gives tokens of its own');
      if (good.length === 0) world.note(both[1], 'neither of two renewals at the same time succeeds');
    },
  },
  {
    id: 'session/late-reuse',
    title: 'a refresh token that comes again after a minute ends its session',
    operations: signInAndRenew,
    needs: ['time'],
    contract:
      'A refresh token that comes later than 45 seconds after its use has leaked, so every token of its session ends.',
    place: { operation: 'refreshSession' },
    async run(world) {
      const { refreshToken } = await world.signIn();
      const newer = await world.visitor.good('refreshSession', { json: { refreshToken } });
      await world.surroundings.wait(REUSE_AFTER_MS);
      await world.problem(world.visitor, 'refreshSession', { json: { refreshToken } }, '401 session_expired');
      await world.problem(
        world.visitor.as(newer.accessToken),
        'getSession',
        {},
        '401 not_signed_in | 401 session_expired',
      );
    },
  },
];
