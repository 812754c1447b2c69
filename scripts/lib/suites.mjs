import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Folders of `test/` that mocha runs in Node. */
export const nodeSuites = [
  'contract',
  'rules',
  'client',
  'service',
  'databases',
  'server',
  'mock-node',
  'types',
  'package',
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

/** Folders of `test/` that hold no tests, or whose tests open whole pages (npm run test:e2e, test:hosts, test:pictures). */
export const otherFolders = ['support', 'e2e', 'examples', 'hosts', 'pictures'];

/** Pattern of the tests in one folder of `test/`. */
export const testsIn = folder => `test/${folder}/**/*.test.ts`;

/** Whether a folder of `test/` is there and holds a test. */
export function hasTests(folder) {
  const path = `test/${folder}`;
  return existsSync(path) && readdirSync(path, { recursive: true }).some(name => name.endsWith('.test.ts'));
}

/** What only Node has. `version.test.ts` needs it, and stays there: it reads package.json from the disk. */
const needsNode = / from '(node:|[./]+src\/(server|service|databases|mock)\/)/;

/**
 * Tests of the client that run everywhere: in Node with the rest of their folder, and in a page and in a worker by
 * `test/client-in-browser`. One that needs Node says so by what it imports; what has a form for Node and another for browsers
 * stands in `test/client/support`.
 *
 * @returns {string[]} paths
 */
export function portableClientTests() {
  return readdirSync('test/client')
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `test/client/${name}`)
    .filter(path => !needsNode.test(readFileSync(path, 'utf8')));
}
