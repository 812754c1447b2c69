import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const elements = ['src/{elements,portal,session}/**/*.ts', 'stories/**/*.ts', 'test/{elements,portal,session}/**/*.ts'];

const globals = names => Object.fromEntries(names.split(' ').map(name => [name, 'readonly']));
const sharedGlobals = globals(
  'AbortController AbortSignal Headers Request Response TextDecoder TextEncoder URL URLSearchParams ' +
    'clearInterval clearTimeout console crypto fetch performance setInterval setTimeout structuredClone',
);
const nodeGlobals = { ...sharedGlobals, ...globals('Buffer process setImmediate') };
const browserGlobals = { ...sharedGlobals, ...globals('customElements document history location navigator window') };

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-demo/',
    'dist-next-*/',
    'dist-previous-*/',
    'storybook-static/',
    'reference/',
    'site/',
    'coverage/',
    '.data/',
    // Separate applications with their own dependencies: npm run test:hosts.
    'examples/{angular,astro,host-tests,htmx,next,next-back-end,nuxt,react,sveltekit,vue}/',
    'test/hosts/checkers/',
    // For the frameworks' own checkers, which test/hosts runs.
    'src/tags/*.d.ts',
    // Compiled beside what others' tools generate: npm run check:generators.
    'test/generators/',
    // Generated from openapi.yaml.
    'src/contract/{schema,codes,limits,operations,answers,cors,documented-answers}.ts',
    'src/contract/{validators,answer-validators}.*',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The shortest way to write `event => this.#emit(event)`; nothing uses the value.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An async function that only throws still rejects, as its callers expect.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // `import { type X }` still loads the module at run time; `import type { X }` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `const { left, ...rest } = all` omits a property.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: elements,
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Lit binds methods that a template uses: `@click=${this.#open}`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/server/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/{backend,conformance,databases,server,service}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'VariableDeclarator[id.type="ObjectPattern"] > AwaitExpression > ImportExpression',
          message:
            'Vite 5 to 7 breaks `const { a } = await import(…)` where our own bundler had to add `.then(…)` to the import: write `(await import(…)).a`, or name the module.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // chai asserts by reading a property: `expect(closed).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Typed as a promise by @open-wc/semantic-dom-diff, but it is synchronous. Other promises must be awaited.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }] },
      ],
      // A missing value should fail a test clearly, and `!` does that.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['{demo,examples,docs}/**/*.js'],
    languageOptions: { globals: browserGlobals },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: nodeGlobals },
  },
  {
    // Scripts that run in pages only.
    files: ['examples/**/*.js', 'bench/**/*.page.mjs'],
    languageOptions: { globals: { customElements: 'readonly', document: 'readonly' } },
  },
);
