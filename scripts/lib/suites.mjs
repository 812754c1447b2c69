/** Test folders under `test/` that run in Node, by mocha. */
export const nodeSuites = ['contract', 'rules', 'client', 'service', 'server', 'mock-node', 'types', 'package'];

/** Test folders under `test/` that run in a browser page, by Web Test Runner. */
export const browserSuites = ['i18n', 'styles', 'session', 'elements', 'portal', 'mock'];

/** Folders under `test/` that either hold no tests or are run by a command of their own. */
export const otherFolders = ['support', 'e2e'];

/** Where the tests of one folder are. */
export const testsIn = folder => `test/${folder}/**/*.test.ts`;
