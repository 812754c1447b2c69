import { contractVersion } from '../contract/operations.js';
import { checks } from './checks/all.js';
import type { Check, Need } from './check.js';
import { ContractLines } from './contract-lines.js';
import { CheckFailed, CheckSkipped, NoService, type CheckFinding } from './finding.js';
import type { Level } from './levels.js';
import { readDescription, probe } from './probe.js';
import { World, type Surroundings, type Target } from './world.js';

export interface ReportedFinding extends Omit<CheckFinding, 'place' | 'isOfAnswer'> {
  /** `openapi.yaml:1234`. */
  readonly line: string;
}

export interface Result {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  readonly findings: readonly ReportedFinding[];
  /** Checks before this one that say what it failed by, too. */
  readonly foundBefore: readonly string[];
  readonly milliseconds: number;
}

export interface Report {
  readonly url: string;
  readonly contractVersion: string;
  readonly levels: readonly Level[];
  /** Only some checks were made, so that no level can be passed. */
  readonly isPartial: boolean;
  readonly results: readonly Result[];
  /** Receipt numbers and documents that stay in the service. */
  readonly left: readonly string[];
}

export interface RunOptions {
  readonly levels: readonly Level[];
  /** Ids of checks, or beginnings of them; all when there is none. */
  readonly only?: readonly string[];
  /** The text of `openapi.yaml`, for the lines in the report. */
  readonly contractText: string;
  readonly onResult?: (result: Result) => void;
}

/** Makes the checks of some levels against a service, one after the other. */
export async function runConformance(
  target: Target,
  surroundings: Surroundings,
  { levels, only = [], contractText, onResult }: RunOptions,
): Promise<Report> {
  const lines = new ContractLines(contractText);
  let findings: CheckFinding[] = [];
  let current = '';
  let foundBefore = new Set<string>();
  const saidBy = new Map<string, string>();
  const record = (finding: CheckFinding) => {
    const key = mistakeOf(finding);
    const first = finding.isOfAnswer && saidBy.get(key);
    if (first === undefined || first === current) findings.push(finding);
    // Wrong headers keep no check from going on.
    else if (finding.isOfAnswer === 'content' && finding.severity === 'must') foundBefore.add(first);
    if (!saidBy.has(key)) saidBy.set(key, current);
  };
  const hasFailed = () => foundBefore.size > 0 || findings.some(({ severity }) => severity === 'must');
  const world = new World(target, surroundings, { record, hasFailed });
  await probe(world.visitor);
  world.description = await readDescription(world.visitor);

  const results: Result[] = [];
  for (const check of checks.filter(({ level }) => levels.includes(level))) {
    // The first check signs in, which all others need.
    if (only.length > 0 && check !== checks[0] && !only.some(start => check.id.startsWith(start))) continue;
    findings = [];
    foundBefore = new Set();
    world.current = check;
    current = check.id;
    const start = performance.now();
    const reason = await reasonToSkip(check, world);
    const isFailed = hasFailed();
    const result: Result = {
      id: check.id,
      level: check.level,
      title: check.title,
      outcome: isFailed ? 'failed' : reason === undefined ? 'passed' : 'skipped',
      ...(reason !== undefined && !isFailed && { reason }),
      findings: distinct(findings).map(({ place, isOfAnswer: _, ...finding }) => ({
        ...finding,
        line: lines.pointer(place, finding.contract),
      })),
      foundBefore: [...foundBefore],
      milliseconds: Math.round(performance.now() - start),
    };
    results.push(result);
    onResult?.(result);
  }
  return { url: target.url, contractVersion, levels, isPartial: only.length > 0, results, left: world.left };
}

/** Runs a check; returns why it was skipped, or undefined. */
async function reasonToSkip(check: Check, world: World) {
  const missing = check.operations.find(id => !world.visitor.line.offers(id));
  if (missing !== undefined) return `the service does not offer ${missing}`;
  const need = (check.needs ?? []).find(each => !has(each, world.target));
  if (need !== undefined) return reasons[need];
  try {
    await world.keepSignedIn();
    await check.run(world);
  } catch (thrown) {
    if (thrown instanceof CheckSkipped) return thrown.message;
    if (thrown instanceof NoService) world.broken(thrown.message);
    // What breaks the contract may also break the next step of the check; it has been recorded.
    else if (!(thrown instanceof CheckFailed) && !world.hasFailed()) throw thrown;
  }
  return undefined;
}

function has(need: Need, { person, second, secondToken, agencyToken, origin, patient }: Target): boolean {
  return {
    password: person !== undefined,
    second: (second ?? secondToken) !== undefined,
    agency: agencyToken !== undefined,
    origin: origin !== undefined,
    time: patient === true,
  }[need];
}

const reasons: Readonly<Record<Need, string>> = {
  password: 'needs a password: --user and --password-env',
  second: 'needs a second user: --second-user and --second-password-env',
  agency: 'needs the token of an agency: --agency-token-env',
  origin: 'needs the origin of a page that may call the service: --origin',
  time: 'takes a minute: --patient',
};

/** The same for the same mistake: in answers alone also where it is of another value, or another place in a list. */
function mistakeOf({ operation, summary, isOfAnswer }: CheckFinding): string {
  const same = summary.replace(/, not "(?:[^"\\]|\\.)*"/g, '').replace(/\/\d+(?=\/|:)/g, '/0');
  return `${operation} ${isOfAnswer ? same : summary}`;
}

/** The same mistake in many answers is said once. */
function distinct(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const first = new Map(findings.map(finding => [mistakeOf(finding), finding] as const).reverse());
  return [...first.values()].reverse();
}
