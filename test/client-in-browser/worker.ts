// Runs mocha tests where mocha does not run: implements the parts of `describe` and `it` that the client's tests use.

export type ToWorker = { readonly load: readonly string[] } | { readonly run: number | 'end' };

/** `error` is the stack of the failure. */
export interface Outcome {
  readonly error?: string;
}

type Work = (this: { timeout(ms: number): void }) => unknown;

interface Suite {
  readonly title: string;
  readonly parent: Suite | undefined;
  readonly hooks: Record<'before' | 'after' | 'beforeEach' | 'afterEach', Work[]>;
  begun: boolean;
}

const context = { timeout: () => undefined };
const suiteOf = (title: string, parent?: Suite): Suite => ({
  title,
  parent,
  hooks: { before: [], after: [], beforeEach: [], afterEach: [] },
  begun: false,
});

const root = suiteOf('');
const tests: { readonly title: string; readonly suite: Suite; readonly work: Work }[] = [];
const begun: Suite[] = [];
let current = root;

const hook = (kind: keyof Suite['hooks']) => (work: Work) => void current.hooks[kind].push(work);

Object.assign(globalThis, {
  describe(title: string, fill: Work) {
    const outer = current;
    current = suiteOf(title, outer);
    fill.call(context);
    current = outer;
  },
  it(title: string, work: Work) {
    tests.push({ title, suite: current, work });
  },
  before: hook('before'),
  after: hook('after'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
});

/** From the outermost to the innermost. */
function suitesAround(suite: Suite): Suite[] {
  return suite.parent ? [...suitesAround(suite.parent), suite] : [suite];
}

async function all(work: readonly Work[]): Promise<void> {
  for (const one of work) await one.call(context);
}

async function run(index: number): Promise<void> {
  const { suite, work } = tests[index]!;
  const suites = suitesAround(suite);
  for (const one of suites.filter(({ begun }) => !begun)) {
    one.begun = true;
    begun.unshift(one);
    await all(one.hooks.before);
  }
  await all(suites.flatMap(({ hooks }) => hooks.beforeEach));
  try {
    await work.call(context);
  } finally {
    await all(suites.reverse().flatMap(({ hooks }) => hooks.afterEach));
  }
}

async function answer(question: ToWorker): Promise<object> {
  if ('load' in question) {
    for (const file of question.load) await import(`/${file}`);
    return {
      titles: tests.map(({ title, suite }) => [
        ...suitesAround(suite)
          .slice(1)
          .map(({ title }) => title),
        title,
      ]),
    };
  }
  if (question.run === 'end') await all(begun.flatMap(({ hooks }) => hooks.after));
  else await run(question.run);
  return {};
}

globalThis.onmessage = ({ data, ports: [port] }: MessageEvent<ToWorker>) => {
  answer(data)
    .catch((thrown: unknown) => ({
      titles: [],
      error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    }))
    .then(
      received => port?.postMessage(received),
      () => undefined,
    );
};
