import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Folders of `test/` that mocha runs in Node. */
export const nodeSuites = [
  'contract',
  'rules',
  'client',
  'service',
  'conformance',
  'databases',
  'server',
  'webhooks',
  'backend',
  'mock-node',
  'types',
  'package',
  'mutants',
  'schedules',
];

/** Folders of `test/` that Web Test Runner runs in a page. */
export const browserSuites = [
  'i18n',
  'styles',
  'session',
  'elements',
  'portal',
  'mock',
  'client-in-browser',
  'accessibility',
];

/**
 * Folders of `test/` without tests, or whose tests open complete pages (npm run test:e2e, test:hosts, test:pictures, test:reference), or
 * take many minutes (npm run test:fire).
 */
export const otherFolders = ['support', 'generators', 'e2e', 'examples', 'hosts', 'pictures', 'fire', 'reference'];

/** The glob pattern of the tests in one folder of `test/`. */
export const testsIn = folder => `test/${folder}/**/*.test.ts`;

/** Whether a folder of `test/` exists and contains a test. */
export function hasTests(folder) {
  const path = `test/${folder}`;
  return existsSync(path) && readdirSync(path, { recursive: true }).some(name => name.endsWith('.test.ts'));
}

/** Imports that work in Node only. `version.test.ts` is one: it reads package.json from the disk. */
const needsNode = / from '(node:|[./]+src\/(server|service|databases|mock)\/|[./]+support\/collected\.js)/;

/**
 * Tests of the client that run everywhere: in Node with the rest of their folder, and in a page and in a worker by
 * `test/client-in-browser`. A test that needs Node is recognised by its imports; helpers with one version for Node and
 * another for browsers are in `test/client/support`.
 *
 * @returns {string[]} paths
 */
export function portableClientTests() {
  return readdirSync('test/client')
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `test/client/${name}`)
    .filter(path => !needsNode.test(readFileSync(path, 'utf8')));
}
