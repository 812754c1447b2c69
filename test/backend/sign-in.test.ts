import { expect } from 'chai';

import { portalHost, statusOf, Visitor, type PageSession, type PortalHost } from './support/portal-host.js';

describe('backend: signing in and out', function () {
  this.timeout(60_000);
  let host: PortalHost;

  before(async () => {
    host = await portalHost();
  });
  after(() => host.close());
  beforeEach(() => {
    host.errors.length = 0;
    host.calls.length = 0;
  });

  it('signs a person in, gives the page a token, and signs out everywhere', async () => {
    const visitor = new Visitor(host);
    expect(await (await visitor.session()).json(), 'before').to.equal(null);
    const back = await visitor.signIn();
    expect(back.status).to.equal(303);
    expect(back.headers.get('Location')).to.equal(`${host.origin}/services?dept=5`);

    const session = (await (await visitor.session()).json()) as PageSession;
    expect(session).to.have.all.keys('accessToken', 'expiresAt');
    expect(Date.parse(session.expiresAt) - Date.now(), 'eight hours').to.be.within(7.9 * 3_600_000, 8.1 * 3_600_000);
    expect(await statusOf(host, session)).to.equal(200);
    const known = await host.backend.session(visitor.request());
    expect(known?.account.displayName).to.equal('สมหญิง ใจดี');
    expect(known?.accessToken).to.equal(session.accessToken);
    const cookie = visitor.request().headers.get('Cookie') ?? '';
    expect((await host.backend.session({ headers: { cookie } }))?.accessToken, "of Node's").to.equal(
      session.accessToken,
    );

    const out = await visitor.signOut();
    expect(out.status).to.equal(204);
    expect(await (await visitor.session()).json(), 'after').to.equal(null);
    expect(await statusOf(host, session), 'at the service').to.equal(401);
    expect(host.errors).to.deep.equal([]);
  });

  it('signs out by a form as well', async () => {
    const visitor = new Visitor(host);
    await visitor.signIn();
    const out = await visitor.submit(`${host.origin}/one-id/logout`, {});
    expect([out.status, out.headers.get('Location')]).to.deep.equal([303, `${host.origin}/`]);
    expect(await host.backend.session(visitor.request())).to.equal(null);
  });

  it('never lets an answer be stored', async () => {
    const visitor = new Visitor(host);
    for (const answer of [await visitor.signIn(), await visitor.session(), await visitor.signOut()])
      expect(answer.headers.get('Cache-Control')).to.equal('no-store');
  });

  it('takes a new id at every sign-in, and ends the session before', async () => {
    const visitor = new Visitor(host);
    await visitor.signIn('somying');
    const first = visitor.request();
    const before = (await (await visitor.session()).json()) as PageSession;
    await visitor.signIn('somchai');
    expect((await host.backend.session(visitor.request()))?.account.displayName).not.to.equal('สมหญิง ใจดี');
    expect(await host.backend.session(first), 'with the cookie before').to.equal(null);
    expect(await statusOf(host, before)).to.equal(401);
  });

  it('leads to the page that the person left when they turn back', async () => {
    const visitor = new Visitor(host);
    const html = await (await visitor.ask(await visitor.begin())).text();
    const cancel = /href="([^"]*error=access_denied[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = await visitor.ask(cancel);
    expect([back.status, back.headers.get('Location')]).to.deep.equal([303, `${host.origin}/services?dept=5`]);
    expect(await (await visitor.session()).json()).to.equal(null);
  });

  it('does not sign in a browser that did not begin the sign-in', async () => {
    const attacker = new Visitor(host);
    const callback = await attacker.fillIn(await attacker.begin());
    const victim = new Visitor(host);
    const answer = await victim.ask(callback);
    expect(answer.status).to.equal(400);
    expect(await answer.text())
      .to.contain('คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว')
      .and.to.contain('/one-id/login?return_to=');
    expect(await (await victim.session()).json()).to.equal(null);
    expect(host.calls, 'the code is not spent').not.to.contain('POST /sign-in/exchanges');
  });

  it('leads home when a signed-in person comes back to the callback by the Back button', async () => {
    const visitor = new Visitor(host);
    const callback = await visitor.fillIn(await visitor.begin());
    await visitor.ask(callback);
    const again = await visitor.ask(callback);
    expect([again.status, again.headers.get('Location')]).to.deep.equal([303, `${host.origin}/`]);
    expect((await host.backend.session(visitor.request()))?.account.displayName).to.equal('สมหญิง ใจดี');
  });

  it('signs in once when the callback is loaded twice at the same time, as by a reload', async () => {
    const visitor = new Visitor(host);
    const callback = await visitor.fillIn(await visitor.begin());
    const statuses = (await Promise.all([visitor.ask(callback), visitor.ask(callback)])).map(({ status }) => status);
    expect(statuses.sort()).to.deep.equal([303, 400]);
    expect((await host.backend.session(visitor.request()))?.account.displayName).to.equal('สมหญิง ใจดี');
    const session = (await (await visitor.session()).json()) as PageSession;
    expect(await statusOf(host, session)).to.equal(200);
  });

  it('completes sign-ins of two tabs in either order', async () => {
    const visitor = new Visitor(host);
    const first = await visitor.begin('account_type=citizen&return_to=/first');
    const second = await visitor.begin('account_type=citizen&return_to=/second');
    expect((await visitor.ask(await visitor.fillIn(second))).headers.get('Location')).to.equal(`${host.origin}/second`);
    expect((await visitor.ask(await visitor.fillIn(first))).headers.get('Location')).to.equal(`${host.origin}/first`);
  });

  it('keeps the cookies of few sign-ins, however many a browser begins', async () => {
    const visitor = new Visitor(host);
    for (let turn = 0; turn < 20; turn++)
      await visitor.ask(`${host.origin}/one-id/login?account_type=citizen&return_to=/${turn}`);
    const cookies = visitor.cookiesFor(`${host.origin}/`).split('; ');
    expect(cookies.length).to.equal(3);
    expect(await visitor.signIn()).to.have.property('status', 303);
  });

  it('asks which account it is to be, where the service has several', async () => {
    const visitor = new Visitor(host);
    const page = await visitor.ask(`${host.origin}/one-id/login?return_to=/a%26b`);
    const html = await page.text();
    expect(page.status).to.equal(200);
    expect(html).to.contain('กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน').and.to.contain('เข้าสู่ระบบด้วยบัญชีนิติบุคคล');
    expect(html).to.contain('account_type=citizen').and.to.contain('account_type=juristic');
    expect(page.headers.get('Content-Security-Policy')).to.contain("default-src 'none'");
    const english = await visitor.ask(`${host.origin}/one-id/login`, {
      headers: { 'Accept-Language': 'en-GB, th;q=0.5' },
    });
    expect(await english.text()).to.contain('Choose the type of account');
  });

  it('speaks the language of the page at the service, too', async () => {
    const visitor = new Visitor(host);
    const begun = await visitor.ask(`${host.origin}/one-id/login?account_type=citizen`, {
      headers: { 'Accept-Language': 'en' },
    });
    const page = (await visitor.follow(begun)) as Response;
    expect(await page.text()).to.contain('<html lang="en">');
  });

  it('speaks the language of the link, in every page of the sign-in', async () => {
    const visitor = new Visitor(host);
    const choice = await visitor.ask(`${host.origin}/one-id/login?ui_locales=en`, {
      headers: { 'Accept-Language': 'th' },
    });
    expect(await choice.text())
      .to.contain('<html lang="en">')
      .and.to.contain('ui_locales=en&amp;account_type=juristic');
    const address = await visitor.begin('account_type=citizen&ui_locales=en');
    expect(await (await visitor.ask(address)).text()).to.contain('<html lang="en">');
    const callback = new URL(await visitor.fillIn(address));
    callback.searchParams.set('code', 'another');
    const failure = await visitor.ask(callback.href);
    expect(failure.status).to.equal(400);
    expect(await failure.text())
      .to.contain('<html lang="en">')
      .and.to.contain('ui_locales=en');
  });

  for (const wanted of [
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '\t//elsewhere.example',
    'javascript:alert(1)',
    'http://user:password@{host}/',
    `/${'long'.repeat(300)}`,
    '',
  ])
    it(`never leads elsewhere: ${wanted.slice(0, 40) || 'nothing'}`, async () => {
      const visitor = new Visitor(host);
      const named = wanted.replace('{host}', new URL(host.origin).host);
      const back = await visitor.signIn('somying', `account_type=citizen&return_to=${encodeURIComponent(named)}`);
      expect(back.headers.get('Location')).to.equal(`${host.origin}/`);
    });

  it('names its own address in full, so that a path with two slashes leads nowhere else', async () => {
    const visitor = new Visitor(host);
    const wanted = encodeURIComponent(`${host.origin}//elsewhere.example/`);
    const back = await visitor.signIn('somying', `account_type=citizen&return_to=${wanted}`);
    expect(back.headers.get('Location')).to.equal(`${host.origin}//elsewhere.example/`);
  });

  const origins: Readonly<Record<string, Record<string, string>>> = {
    'another site': { 'Sec-Fetch-Site': 'cross-site' },
    'another subdomain': { 'Sec-Fetch-Site': 'same-site' },
    'an address that was typed': { 'Sec-Fetch-Site': 'none' },
    'a page without an origin, by an older browser': { 'Sec-Fetch-Site': '', Origin: 'null' },
    'another origin, by an older browser': { 'Sec-Fetch-Site': '', Origin: 'https://elsewhere.example' },
    'a program that names none': { 'Sec-Fetch-Site': '' },
  };
  for (const [name, headers] of Object.entries(origins))
    it(`refuses changes by ${name}`, async () => {
      const visitor = new Visitor(host);
      await visitor.signIn();
      const from = visitor.request();
      for (const [method, path] of [
        ['POST', '/one-id/session'],
        ['DELETE', '/one-id/session'],
        ['POST', '/one-id/logout'],
      ] as const) {
        const sent = new Headers({ Cookie: from.headers.get('Cookie') ?? '' });
        for (const [header, value] of Object.entries(headers)) if (value) sent.set(header, value);
        const answer = await host.backend.handle(new Request(host.origin + path, { method, headers: sent }));
        expect(answer.status, path).to.equal(403);
        expect(await answer.json()).to.have.property('code', 'not_same_origin');
      }
      expect(await host.backend.session(visitor.request())).not.to.equal(null);
    });

  it('accepts the origin of an older browser', async () => {
    const request = new Request(`${host.origin}/one-id/session`, { method: 'POST', headers: { Origin: host.origin } });
    expect((await host.backend.handle(request)).status).to.equal(200);
  });

  it('answers other addresses and methods by name', async () => {
    const answers = [
      ['GET', '/one-id/nothing', 404],
      ['GET', '/one-idx/login', 404],
      ['GET', '/one-id/constructor', 404],
      ['GET', '/one-id/session', 405],
      ['PUT', '/one-id/session', 405],
      ['POST', '/one-id/login', 405],
    ] as const;
    for (const [method, path, status] of answers)
      expect((await host.backend.handle(new Request(host.origin + path, { method }))).status, path).to.equal(status);
    const answer = await host.backend.handle(new Request(`${host.origin}/one-id/session`));
    expect(answer.headers.get('Allow')).to.equal('POST, DELETE');
  });

  it('says that the service cannot be reached, in a page with a way on, and reports it', async () => {
    const visitor = new Visitor(host);
    const callback = await visitor.fillIn(await visitor.begin());
    host.lose('requests');
    try {
      for (const answer of [
        await visitor.ask(`${host.origin}/one-id/login?account_type=citizen&return_to=/services`),
        await visitor.ask(callback),
      ]) {
        expect(answer.status).to.equal(503);
        expect(await answer.text())
          .to.contain('ขณะนี้ยังติดต่อผู้ให้บริการเข้าสู่ระบบไม่ได้')
          .and.to.contain('/services');
      }
    } finally {
      host.lose();
    }
    expect(host.errors).to.have.length(2);
    expect(host.errors[0]).to.have.property('code', 'unreachable');
  });

  it('reports a return address that is not on the list of the service', async () => {
    const moved = await portalHost({ baseUrl: `${host.service.url}/v1` });
    try {
      const answer = await new Visitor(moved).ask(`${moved.origin}/one-id/login?account_type=citizen`);
      expect(answer.status).to.equal(503);
      expect(moved.errors[0]).to.have.property('code', 'return_address_refused');
    } finally {
      await moved.close();
    }
  });
});
