import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import { unknownToken } from './unknown.js';

export const signingIn: readonly LevelCheck[] = [
  {
    id: 'sign-in/session',
    title: 'username and password give a session',
    operations: [],
    contract: 'Signed in: an access token, a refresh token, and until when both are good.',
    place: { operation: 'signIn', status: 200 },
    async run(world) {
      const { person, token } = world.target;
      if (token !== undefined) world.useCitizen({ accessToken: token });
      if (!person) throw new CheckSkipped('needs a password: --user and --password-env');
      const exchange = await world.visitor.goodExchange('signIn', { json: person });
      const { body, answer } = exchange;
      world.useCitizen(body);
      const now = Date.parse(answer.headers.get('Date') ?? '') || Date.now();
      if (Date.parse(body.expiresAt) <= now) world.note(exchange, 'the access token has ended already (expiresAt)');
      if (body.refreshExpiresAt < body.expiresAt && Date.parse(body.refreshExpiresAt) <= now)
        world.note(exchange, 'the session has ended already (refreshExpiresAt)');
      if (body.accessToken === body.refreshToken) world.note(exchange, 'access token and refresh token are the same');
    },
  },
  {
    id: 'sign-in/account-types',
    title: 'account types are listed to anybody',
    operations: ['listAccountTypes'],
    contract: 'The account types to choose from, each once; `session` of the security is not needed.',
    place: { operation: 'listAccountTypes' },
    async run(world) {
      const exchange = await world.visitor.goodExchange('listAccountTypes');
      const types = exchange.body.accountTypes.map(({ accountType }) => accountType);
      if (types.length === 0) world.note(exchange, 'there is no account type, so nobody can sign in');
      if (new Set(types).size < types.length) world.note(exchange, 'an account type is listed twice');
    },
  },
  {
    id: 'sign-in/method',
    title: 'a page of another origin is offered the password only where it may send one',
    operations: ['listAccountTypes', 'signIn'],
    needs: ['password', 'origin'],
    contract: 'A page of an origin that may not send passwords signs in by redirect.',
    place: { operation: 'listAccountTypes' },
    async run(world) {
      const { person, origin = '' } = world.target;
      const headers = { Origin: origin };
      const { accountTypes } = await world.visitor.good('listAccountTypes', { headers });
      const exchange = await world.visitor.call('signIn', { json: person, headers });
      const isOffered = accountTypes.some(({ signInMethod }) => signInMethod === 'password');
      const { status } = exchange.answer;
      if (isOffered && status === 403)
        world.note(exchange, `${origin} is offered the password, and then may not send it`);
      if (!isOffered && status === 200)
        world.note(exchange, `${origin} is offered no password, but may send it`, 'should');
    },
  },
  {
    id: 'sign-in/wrong-credentials',
    title: 'a wrong username and a wrong password are answered alike',
    operations: ['signIn'],
    needs: ['password'],
    contract: 'A wrong username and a wrong password are answered alike, with 401 sign_in_failed.',
    place: { operation: 'signIn', status: 401 },
    async run(world) {
      const { username = '', password = '' } = world.target.person ?? {};
      const otherCase = password.replace(/[a-z]/gi, letter =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      );
      const wrong = [
        ['for a wrong password', { username, password: `${world.word()}-A1` }],
        ['for a wrong username', { username: world.word(), password: `${world.word()}-A1` }],
        // Passwords are taken as they are.
        ['for the right password with a space', { username, password: `${password} ` }],
        ...(otherCase === password
          ? []
          : ([['for the right password in other case', { username, password: otherCase }]] as const)),
      ] as const;
      for (const [what, json] of wrong)
        await world.problem(world.visitor, 'signIn', { json }, '401 sign_in_failed', what);
    },
  },
  {
    id: 'sign-in/needed',
    title: 'without a token, or with one that was made up, the answer is 401',
    operations: ['listBusinesses', 'getSession'],
    contract: 'A service MUST answer 401 when it accepts no token or not this one.',
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const madeUp = world.visitor.as(unknownToken);
      for (const id of ['getSession', 'listBusinesses', 'listInquiries'] as const) {
        await world.problem(world.visitor, id, {}, '401 not_signed_in | 401 session_expired');
        await world.problem(madeUp, id, {}, '401 not_signed_in | 401 session_expired');
      }
    },
  },
  {
    id: 'session/account',
    title: 'the session names the account that signed in',
    operations: ['signIn', 'getSession'],
    contract: 'The account, and when the access token ends. `asOf` is the clock of the service.',
    place: { operation: 'getSession', status: 200 },
    async run(world) {
      const session = await world.signIn();
      const exchange = await world.visitor.as(session.accessToken).goodExchange('getSession');
      const { account, expiresAt, asOf } = exchange.body;
      if (account.accountId !== session.account.accountId) world.note(exchange, 'the account is another one');
      if (Math.abs(Date.parse(expiresAt) - Date.parse(session.expiresAt)) > 1000)
        world.note(exchange, 'expiresAt differs from that of the sign-in');
      const date = Date.parse(exchange.answer.headers.get('Date') ?? '');
      if (Math.abs(date - Date.parse(asOf)) > 5000) world.note(exchange, 'asOf and Date differ by more than 5 seconds');
    },
  },
  {
    id: 'session/sign-out',
    title: 'after the sign-out no token of the session works',
    operations: ['signIn', 'signOut', 'getSession', 'refreshSession'],
    contract: 'Sign out; access and refresh token stop working at once.',
    place: { operation: 'signOut' },
    async run(world) {
      const first = await world.signIn();
      const json = { refreshToken: first.refreshToken };
      const second = await world.visitor.good('refreshSession', { json });
      const exchange = await world.visitor.as(second.accessToken).call('signOut');
      world.expect(exchange.answer.status === 204, exchange, `the answer is ${exchange.answer.status}, not 204`);
      for (const { accessToken, refreshToken } of [second, first]) {
        await world.problem(
          world.visitor.as(accessToken),
          'getSession',
          {},
          '401 not_signed_in | 401 session_expired',
          'to a session that was renewed and signed out',
        );
        await world.problem(world.visitor, 'refreshSession', { json: { refreshToken } }, '401 session_expired');
      }
    },
  },
];
