import { browserSuites, nodeSuites } from './suites.mjs';

/**
 * @typedef {object} Step
 * @property {string} name the name for `--only`
 * @property {string[]} command program and arguments; the program belongs to an installed package, or is `npm` or
 * `node`
 * @property {string[]} [needs] paths that must exist: a step without them fails, and is never left out silently
 * @property {string[]} [suites] folders of `test/` whose tests the command runs; each must contain some
 * @property {boolean} [alone] runs alone, because it uses the whole machine or measures time
 * @property {boolean} [last] runs after these, two at a time: it needs what they have built, and uses one core
 * @property {boolean} [countsTests] writes its counts to the file that TEST_COUNTS names; any other step counts as one
 * @property {number} minutes after which it is stopped and fails
 */

const npm = script => ['npm', 'run', '--silent', script];
const mocha = ['mocha', '--reporter', 'scripts/lib/mocha-reporter.cjs'];
const mochaTwice = [...mocha, '--parallel', '--jobs', '2'];

/** @type {Step[]} In the order of the report. Steps that need not run alone run first, two at a time, the longest first. */
export const steps = [
  { name: 'lint', command: npm('lint'), minutes: 6 },
  { name: 'types', command: npm('check:types'), minutes: 5 },
  { name: 'generated', command: npm('check:generated'), needs: ['scripts/generate-contract.mjs'], minutes: 3 },
  { name: 'contract', command: npm('lint:contract'), needs: ['openapi.yaml'], minutes: 3 },
  { name: 'format', command: npm('check:format'), minutes: 3 },
  {
    name: 'templates',
    command: npm('lint:templates'),
    needs: ['src/elements', 'src/portal', 'src/session'],
    minutes: 5,
  },
  { name: 'layers', command: npm('check:layers'), minutes: 3 },
  { name: 'unused', command: npm('check:unused'), minutes: 3 },
  { name: 'suites', command: npm('check:suites'), minutes: 1 },
  { name: 'reference', command: npm('docs:api'), minutes: 2 },
  { name: 'build', command: npm('build'), needs: ['scripts/build.mjs'], alone: true, minutes: 5 },
  {
    name: 'node',
    command: mochaTwice,
    suites: nodeSuites,
    countsTests: true,
    alone: true,
    minutes: 25,
  },
  { name: 'browser', command: ['wtr', '--files'], suites: browserSuites, countsTests: true, alone: true, minutes: 20 },
  {
    name: 'stories',
    command: ['vitest', 'run', '--reporter=default', '--reporter=./scripts/lib/vitest-reporter.mjs'],
    needs: ['vitest.config.ts', 'stories'],
    countsTests: true,
    alone: true,
    minutes: 15,
  },
  {
    name: 'e2e',
    command: [...mochaTwice, '--require', 'test/e2e/support/built-first.ts'],
    suites: ['e2e', 'examples'],
    countsTests: true,
    alone: true,
    minutes: 25,
  },
  { name: 'pictures', command: mocha, suites: ['pictures'], countsTests: true, last: true, minutes: 6 },
  { name: 'package', command: npm('check:package'), needs: ['scripts/check-package.mjs'], last: true, minutes: 5 },
];
