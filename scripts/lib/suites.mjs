import { existsSync, readdirSync } from 'node:fs';

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
export const browserSuites = ['i18n', 'styles', 'session', 'elements', 'portal', 'mock'];

/** Folders of `test/` that hold no tests, or whose tests open whole pages (npm run test:e2e). */
export const otherFolders = ['support', 'e2e', 'examples'];

/** Pattern of the tests in one folder of `test/`. */
export const testsIn = folder => `test/${folder}/**/*.test.ts`;

/** Whether a folder of `test/` is there and holds a test. */
export function hasTests(folder) {
  const path = `test/${folder}`;
  return existsSync(path) && readdirSync(path, { recursive: true }).some(name => name.endsWith('.test.ts'));
}
