/** What the checks of one run share: who calls, what they have made, and what is left behind. */
import { operations, type OperationId } from '../contract/operations.js';
import type {
  AgencyRef,
  Business,
  Credentials,
  FieldError,
  Inquiry,
  InquiryDraft,
  ServiceDescription,
  Session,
} from '../contract/types.js';
import { readAnswer } from './answer.js';
import { ContractCaller, isBroken, type ContractCall, type Exchange, type Line } from './caller.js';
import { CheckFailed, CheckSkipped, type ContractRule, type Severity } from './finding.js';

export interface Target {
  /** The address of the service, with `/v1`. */
  readonly url: string;
  /** Without it, `token`. */
  readonly person?: Credentials | undefined;
  /** An access token, where people sign in on a page of the service. */
  readonly token?: string | undefined;
  readonly second?: Credentials | undefined;
  readonly secondToken?: string | undefined;
  readonly agencyToken?: string | undefined;
  /** The agency of the token, when it is known. */
  readonly agencyId?: string | undefined;
  /** The origin of a page that the service allows. */
  readonly origin?: string | undefined;
  /** Whether checks may wait for a minute. */
  readonly patient?: boolean | undefined;
}

/** What an error of `invalid_request` has to say. */
export type WantedError = Pick<FieldError, 'code' | 'pointer'> & Partial<Pick<FieldError, 'place'>>;

export interface Surroundings {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds that checks of streams wait at most; by default as long as slow connections need. */
  readonly streamMs?: number;
}

export class World {
  readonly visitor: ContractCaller;
  /** Receipt numbers and documents that stay in the service. */
  readonly left: string[] = [];
  /** What the check that is running holds the service to. */
  current!: ContractRule;
  /** What the service says of itself; empty where it says nothing. */
  description: Partial<ServiceDescription> = {};
  #citizen: ContractCaller | undefined;
  #second: Promise<ContractCaller> | undefined;
  #agencyId: Promise<string> | undefined;
  #draft: Promise<InquiryDraft> | undefined;

  constructor(
    readonly target: Target,
    readonly surroundings: Surroundings,
    line: Pick<Line, 'record' | 'hasFailed'>,
  ) {
    const offers = (id: OperationId) =>
      // It may leave itself out of its own list.
      id === 'getService' || (this.description.operations?.includes(id) ?? true);
    this.visitor = new ContractCaller({ ...line, offers, baseUrl: target.url, ...surroundings });
  }

  async signIn(credentials = this.target.person): Promise<Session> {
    if (!credentials) throw new CheckSkipped('needs a password: --user and --password-env');
    return this.visitor.good('signIn', { json: credentials });
  }

  /** The person that nearly all checks call as. */
  get citizen(): ContractCaller {
    if (!this.#citizen) throw new CheckSkipped('nobody could be signed in');
    return this.#citizen;
  }

  useCitizen({ accessToken }: Pick<Session, 'accessToken'>): void {
    this.#citizen = this.visitor.as(accessToken);
  }

  /** Signs in again where the session has ended: with its time, or with another session of a service that has one for each account. */
  async keepSignedIn(): Promise<void> {
    const { person } = this.target;
    if (!this.#citizen || !person) return;
    const { status } = await this.visitor.send(this.#citizen.request('getSession'));
    if (status !== 401) return;
    const request = this.visitor.request('signIn', { json: person });
    const { json } = await readAnswer(await this.visitor.send(request), request.url);
    const { accessToken } = (json ?? {}) as Partial<Session>;
    if (accessToken !== undefined) this.useCitizen({ accessToken });
  }

  second(): Promise<ContractCaller> {
    const { second, secondToken } = this.target;
    if (secondToken !== undefined) return Promise.resolve(this.visitor.as(secondToken));
    if (!second) throw new CheckSkipped('no second user was given');
    this.#second ??= this.signIn(second).then(({ accessToken }) => this.visitor.as(accessToken));
    return this.#second;
  }

  get agency(): ContractCaller {
    const { agencyToken } = this.target;
    if (agencyToken === undefined) throw new CheckSkipped('no token of an agency was given');
    return this.visitor.as(agencyToken);
  }

  /** Whether receipt numbers have a form of the service's own, not that of the contract. */
  get hasOwnNumbers(): boolean {
    return this.description.receiptNumberFormat?.pattern !== undefined;
  }

  /** Whether the check that is running has found something already. */
  hasFailed(): boolean {
    return this.visitor.line.hasFailed();
  }

  /** Something that no schema sees is not as the running check says. */
  note(exchange: Exchange, summary: string, severity: Severity = 'must'): void {
    this.visitor.note(exchange, summary, this.current.contract, this.current.place, severity);
  }

  /** The service gave no answer at all. */
  broken(summary: string): void {
    const [id] = this.current.operations;
    const { method, path } = operations[id ?? 'listAccountTypes'];
    const { contract, place } = this.current;
    const came = 'no answer';
    this.visitor.line.record({
      severity: 'must',
      summary,
      operation: `${method} ${path}`,
      sent: '',
      came,
      contract,
      place,
    });
  }

  /** Notes what does not hold, and ends the check: its next steps depend on it. */
  expect(holds: boolean, exchange: Exchange, summary: string): void {
    if (holds) return;
    this.note(exchange, summary);
    throw new CheckFailed(summary);
  }

  /** Expects a problem of an operation, such as `404 not_found`; `what` says of the request what is not good. */
  problem(
    caller: ContractCaller,
    id: Exchange['id'],
    options: ContractCall,
    expected: string,
    what?: string,
  ): Promise<Exchange> {
    return caller.problem(id, options, expected, { what, ...this.current });
  }

  /** Expects `422 invalid_request` with this error, in the body or, without one, in the query. */
  async invalid(
    caller: ContractCaller,
    id: Exchange['id'],
    options: ContractCall,
    { code, pointer, place = 'query' in options ? 'query' : 'body' }: WantedError,
    what?: string,
  ): Promise<void> {
    const exchange = await this.problem(caller, id, options, '422 invalid_request', what);
    if (exchange.answer.status !== 422 || isBroken(exchange)) return;
    const { errors = [] } = exchange.answer.json as { readonly errors?: readonly FieldError[] };
    if (errors.some(error => error.code === code && error.pointer === pointer && error.place === place)) return;
    const found = errors.map(wantedText).join(', ') || 'no errors';
    this.visitor.note(
      exchange,
      `the answer${what === undefined ? '' : ` ${what}`} has ${found}, not ${wantedText({ code, pointer, place })}`,
      'Stable; why one value is not good.',
      { schema: 'FieldErrorCode' },
    );
  }

  async businesses(): Promise<readonly Business[]> {
    return (await this.citizen.good('listBusinesses')).businesses;
  }

  /** A good draft. Its subject has a word that no other inquiry has. */
  async draft(changes: Partial<InquiryDraft> = {}): Promise<InquiryDraft> {
    this.#draft ??= this.#firstDraft();
    const subject = `ทดสอบระบบ ${this.word()}`;
    return { ...(await this.#draft), subject, ...changes };
  }

  /** A word that nothing else has. */
  word(): string {
    return `conf${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
  }

  key(): Readonly<Record<string, string>> {
    return { 'Idempotency-Key': crypto.randomUUID() };
  }

  /** Sends an inquiry, and remembers that it stays behind. */
  async create(changes: Partial<InquiryDraft> = {}) {
    const options = { json: await this.draft(changes), headers: this.key() };
    const exchange = await this.citizen.goodExchange('createInquiry', options);
    this.leave(exchange.body);
    return exchange;
  }

  leave({ receiptNumber }: Pick<Inquiry, 'receiptNumber'>): void {
    if (!this.left.includes(receiptNumber)) this.left.push(receiptNumber);
  }

  async #firstDraft(): Promise<InquiryDraft> {
    const [business] = await this.businesses();
    if (!business) throw new CheckSkipped('the account has no business, and an inquiry is about one');
    const { agencies, routingAgencyId } = await this.citizen.good('listAgencies');
    const [category] = (await this.citizen.good('listCategories')).categories;
    const agencyId = this.target.agencyId ?? routingAgencyId ?? agencies[0]?.agencyId;
    if (agencyId === undefined || !category) throw new CheckSkipped('there is no agency or no category');
    const { businessId } = business;
    return { businessId, categoryId: category.categoryId, agencyId, subject: '', detail: 'ข้อความทดสอบ\nบรรทัดที่สอง 🙂' };
  }

  /** An inquiry that stands with the agency of the token. */
  async atAgency(changes: Partial<InquiryDraft> = {}) {
    this.#agencyId ??= this.#findAgency();
    return this.create({ agencyId: await this.#agencyId, ...changes });
  }

  /** The agencies other than that of the token. */
  async otherAgencies(): Promise<readonly Pick<AgencyRef, 'agencyId'>[]> {
    this.#agencyId ??= this.#findAgency();
    const own = await this.#agencyId;
    return (await this.citizen.good('listAgencies')).agencies.filter(({ agencyId }) => agencyId !== own);
  }

  /** Which agency a token belongs to is nowhere said, so an inquiry to each shows it. */
  async #findAgency(): Promise<string> {
    const { agencyId } = this.target;
    if (agencyId !== undefined) return agencyId;
    const { agencies } = await this.citizen.good('listAgencies');
    for (const agency of agencies) {
      const { body } = await this.create({ agencyId: agency.agencyId });
      const path = { receiptNumber: body.receiptNumber };
      const { answer } = await this.agency.call('getAgencyInquiry', { path });
      await this.citizen.call('withdrawInquiry', { path, json: {}, headers: this.key() });
      if (answer.status === 200) return agency.agencyId;
    }
    throw new CheckSkipped('no agency has the token, so far as can be seen; name it with --agency');
  }
}

const wantedText = ({ code, pointer, place }: Required<WantedError>) => `${code} at "${pointer}" of the ${place}`;
