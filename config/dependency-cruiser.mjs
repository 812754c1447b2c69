import { bundledPackages } from '../scripts/lib/bundled-packages.mjs';

/**
 * Imports go down only. Which folder of `src` may import which others, and which packages; every folder may import from
 * itself. Types count too, since a reader has to follow them all the same.
 */
const layers = {
  contract: { folders: [], packages: [] },
  rules: { folders: ['contract'], packages: [] },
  client: { folders: ['contract', 'rules'], packages: ['openapi-fetch'] },
  // For portals' own back ends. Of `node:` the types of a request only: it runs in workers, too.
  backend: { folders: ['contract', 'rules', 'client'], packages: ['node:'] },
  // For agencies' systems, which have nothing else of the package.
  webhooks: { folders: ['contract', 'rules'], packages: [] },
  service: { folders: ['contract', 'rules'], packages: ['hono'] },
  // It judges services, so it stands on none of ours and not on the client: what both had wrong would be right.
  conformance: { folders: ['contract', 'rules'], packages: ['node:'] },
  // And how it tells the client that it answers in this page.
  mock: { folders: ['contract', 'rules', 'service', 'client/streams/in-page'], packages: ['msw'] },
  databases: { folders: ['contract', 'rules', 'service'], packages: ['pg', '@electric-sql/pglite', 'node:'] },
  server: {
    // The elements' styles, for its own pages; and the other command of its command line.
    folders: ['contract', 'rules', 'service', 'databases', 'conformance', 'styles'],
    packages: [
      ...[
        'hono',
        '@hono/node-server',
        'node:',
        '@aws-sdk/client-s3',
        '@node-rs/argon2',
        'hash-wasm',
        '@opentelemetry/api',
      ],
      ...['nodemailer', 'oidc-provider', 'openid-client', 'prom-client'],
    ],
  },
  i18n: { folders: ['contract', 'rules'], packages: ['lit'] },
  styles: { folders: [], packages: ['lit'] },
  session: {
    folders: ['contract', 'rules', 'client', 'i18n', 'styles', 'define', 'property'],
    packages: ['lit', '@lit/context'],
  },
  elements: {
    folders: ['contract', 'rules', 'i18n', 'styles', 'define', 'property', 'session'],
    packages: ['lit', '@lit/context'],
  },
  portal: {
    folders: ['contract', 'rules', 'i18n', 'styles', 'define', 'property', 'session', 'elements'],
    packages: ['lit', '@lit/context'],
  },
};

/** What draws knows the SDK by its types, and by the one class that its calls throw. */
const drawsFromClient = ['elements', 'portal'];

const oneOf = names => `(${names.join('|')})`;

const folderRules = Object.entries(layers).map(([layer, { folders }]) => ({
  name: `${layer}-imports-down`,
  comment: `src/${layer} may import ${[layer, ...folders].join(', ')} only.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${oneOf([layer, ...folders])}(/|\\.ts$)`,
      ...(drawsFromClient.includes(layer) ? ['^src/client/'] : []), // Looked at by the next rule.
    ],
  },
}));

/** What the entry `sme-one-id/node` is made of; nothing else in the client knows of files. */
const filesOfNode = '^src/client/files/';

const packageRules = Object.entries(layers).map(([layer, { packages }]) => ({
  name: `${layer}-packages`,
  comment: `src/${layer} may use ${packages.length > 0 ? packages.join(', ') : 'no package'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, ...(layer === 'client' && { pathNot: filesOfNode }) },
  to: {
    dependencyTypesNot: ['local'],
    couldNotResolve: false,
    pathNot: [
      '^src/',
      ...packages.map(name => `node_modules/${name}/`),
      ...(packages.includes('node:') ? ['^node:', '^[a-z_/]+$'] : []),
    ],
  },
}));

export default {
  forbidden: [
    ...folderRules,
    ...packageRules,
    {
      name: 'files-for-node-only',
      comment: 'No page and no worker loads what needs node:fs.',
      severity: 'error',
      from: { path: '^src/', pathNot: [filesOfNode, '^src/node\\.ts$'] },
      to: { path: filesOfNode },
    },
    {
      name: 'client-by-type-only',
      comment: 'Elements get data by property or from the session layer; they call nothing in src/client themselves.',
      severity: 'error',
      from: { path: `^src/${oneOf(drawsFromClient)}/` },
      to: { path: '^src/client/', pathNot: '^src/client/errors\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sme-files-act-on-import',
      comment:
        'A file named sme-* registers its tag. Only its like, all.ts and what is loaded later import it, or a function when it runs.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['/sme-[^/]+\\.ts$', '^src/all\\.ts$', '^src/portal/lazy/', '/load-picker\\.ts$'],
      },
      to: { path: '^src/.*/sme-[^/]+\\.ts$', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'entries-are-not-imported',
      comment: 'The package entries gather the folders; nothing inside stands on them.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: '^src/tags/' }, // Types of all elements.
      to: { path: '^src/(index|all|cache|elements|loader|messages|react)\\.ts$' },
    },
    {
      name: 'index-is-the-sdk',
      comment: 'A team that wants only the client never meets Lit or the service.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: `^src/${oneOf(['client', 'contract', 'rules'])}/` },
    },
    {
      name: 'cache-is-the-sdk',
      comment: 'It is for pages without elements.',
      severity: 'error',
      from: { path: '^src/cache\\.ts$' },
      to: { path: '^src/', pathNot: '^src/client/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      // The frameworks of src/tags are installed where test/hosts runs their checkers.
      from: { path: '^src/', pathNot: '^src/tags/.*\\.d\\.ts$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'stays-in-src',
      comment: 'What is published imports nothing that is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|stories|demo|bench|examples)/' },
    },
    {
      name: 'declared-packages-only',
      comment: 'What is published uses only packages that its readers install with it.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
        pathNot: bundledPackages.map(name => `node_modules/${name}/`),
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
