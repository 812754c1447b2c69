/**
 * @typedef {object} Tool
 * @property {string} name as its caller in `test/generators/callers` is called
 * @property {'client' | 'types' | 'proxy' | 'document'} makes what becomes of the contract
 * @property {Record<string, string>} packages with exact versions; the first one is the tool
 * @property {'openapi.yaml' | 'openapi-3.0.yaml'} input
 * @property {string} why this input
 * @property {string[]} [generate] program of the packages, with arguments; `generated/` is its output
 * @property {Record<string, string>} [files] configuration, by name
 * @property {string} [stdout] a file for what it prints
 * @property {ExpectedFailure} [expected] what it cannot do; the check fails when it can, or when it fails otherwise
 */

/**
 * @typedef {object} ExpectedFailure
 * @property {'generates' | 'compiles' | 'calls'} step the only one that fails
 * @property {RegExp} says
 * @property {string} why for docs/contract/tools.md
 */

const both = 'reads 3.1';
const only30 = 'reads 3.0 only';
const axios = { axios: '1.21.1' };

/** @type {Tool[]} */
export const tools = [
  {
    name: 'openapi-fetch',
    makes: 'client',
    packages: { 'openapi-typescript': '7.13.0', 'openapi-fetch': '0.17.0', typescript: '5.9.3' },
    input: 'openapi.yaml',
    why: both,
    generate: ['openapi-typescript', 'openapi.yaml', '--output', 'generated/schema.ts'],
  },
  {
    name: 'hey-api',
    makes: 'client',
    packages: { '@hey-api/openapi-ts': '0.99.0', typescript: '5.9.3' },
    input: 'openapi.yaml',
    why: both,
    generate: ['openapi-ts', '--input', 'openapi.yaml', '--output', 'generated'],
  },
  {
    name: 'orval',
    makes: 'client',
    packages: { orval: '8.38.0' },
    input: 'openapi.yaml',
    why: both,
    generate: ['orval', '--input', 'openapi.yaml', '--output', './generated/client.ts', '--client', 'fetch'],
  },
  {
    name: 'openapi-typescript-codegen',
    makes: 'client',
    packages: { 'openapi-typescript-codegen': '0.31.0' },
    input: 'openapi.yaml',
    why: both,
    generate: ['openapi', '--input', 'openapi.yaml', '--output', 'generated'],
  },
  {
    name: 'swagger-typescript-api',
    makes: 'client',
    packages: { 'swagger-typescript-api': '13.13.0' },
    input: 'openapi.yaml',
    why: both,
    generate: ['swagger-typescript-api', 'generate', '-p', 'openapi.yaml', '-o', 'generated', '-n', 'api.ts'],
  },
  {
    name: 'kubb',
    makes: 'client',
    packages: {
      '@kubb/cli': '4.39.2',
      '@kubb/core': '4.39.2',
      '@kubb/plugin-oas': '4.39.2',
      '@kubb/plugin-ts': '4.39.2',
      '@kubb/plugin-client': '4.39.2',
    },
    input: 'openapi.yaml',
    why: both,
    files: {
      'kubb.config.mjs': `import { defineConfig } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';
export default defineConfig({
  root: '.',
  input: { path: 'openapi.yaml' },
  output: { path: './generated' },
  plugins: [pluginOas({ generators: [] }), pluginTs({ output: { path: 'types' } }), pluginClient({ output: { path: 'client' }, client: 'fetch' })],
});`,
    },
    generate: ['kubb', 'generate'],
  },
  {
    name: 'openapi-zod-client',
    makes: 'client',
    packages: { 'openapi-zod-client': '1.18.3', '@zodios/core': '10.9.6', zod: '3.25.76', ...axios },
    input: 'openapi-3.0.yaml',
    why: only30,
    generate: ['openapi-zod-client', 'openapi-3.0.yaml', '--output', 'generated/client.ts'],
    expected: {
      step: 'compiles',
      says: /'\[string, string, string, string, null\]' is not assignable/,
      why: 'Its own: an enumeration with null ([#236](https://github.com/astahmer/openapi-zod-client/issues/236))',
    },
  },
  {
    name: 'oazapfts',
    makes: 'client',
    packages: { oazapfts: '7.5.0', '@oazapfts/runtime': '1.2.0' },
    input: 'openapi.yaml',
    why: both,
    generate: ['oazapfts', 'openapi.yaml', 'generated/client.ts'],
  },
  {
    name: 'openapi-client-axios',
    makes: 'client',
    packages: { 'openapi-client-axios': '7.9.1', 'openapi-client-axios-typegen': '7.8.0', ...axios },
    input: 'openapi.yaml',
    why: both,
    generate: ['typegen', 'openapi.yaml'],
    stdout: 'generated/client.d.ts',
  },
  {
    name: 'openapi-codegen',
    makes: 'client',
    packages: { '@openapi-codegen/cli': '3.1.0', '@openapi-codegen/typescript': '11.1.0' },
    input: 'openapi.yaml',
    why: both,
    files: {
      'openapi-codegen.config.ts': `import { defineConfig } from '@openapi-codegen/cli';
import { generateFetchers, generateSchemaTypes } from '@openapi-codegen/typescript';
export default defineConfig({
  sme: {
    from: { source: 'file', relativePath: 'openapi.yaml' },
    outputDir: 'generated',
    to: async context => {
      const { schemasFiles } = await generateSchemaTypes(context, { filenamePrefix: 'sme' });
      await generateFetchers(context, { filenamePrefix: 'sme', schemasFiles });
    },
  },
});`,
    },
    generate: ['openapi-codegen', 'gen', 'sme'],
  },
  {
    name: 'typed-openapi',
    makes: 'client',
    packages: { 'typed-openapi': '2.2.7' },
    input: 'openapi.yaml',
    why: both,
    generate: ['typed-openapi', 'openapi.yaml', '--output', 'generated/client.ts'],
  },
  {
    name: 'openapi-generator-plus',
    makes: 'client',
    packages: {
      'openapi-generator-plus': '2.22.0',
      '@openapi-generator-plus/typescript-fetch-client-generator': '2.0.0',
      'whatwg-fetch': '3.6.20',
    },
    input: 'openapi-3.0.yaml',
    why: 'reads 3.1, but not `contentMediaType` without a type',
    generate: [
      'openapi-generator-plus',
      ...['-o', 'generated', '-g', '@openapi-generator-plus/typescript-fetch-client-generator', 'openapi-3.0.yaml'],
    ],
    expected: {
      step: 'compiles',
      says: /'Response' is not assignable to type 'Blob/,
      why: 'Its own: the functions that download type their answer as a `Response`, too',
    },
  },
  {
    name: 'swagger-client',
    makes: 'client',
    packages: { 'swagger-client': '3.39.0' },
    input: 'openapi.yaml',
    why: both,
  },
  { name: 'fets', makes: 'client', packages: { fets: '0.8.12' }, input: 'openapi.yaml', why: both },
  { name: 'prism', makes: 'proxy', packages: { '@stoplight/prism-cli': '5.16.0' }, input: 'openapi.yaml', why: both },
  {
    name: 'express-openapi-validator',
    makes: 'proxy',
    packages: { 'express-openapi-validator': '5.6.2', express: '5.3.0' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'openapi-backend',
    makes: 'proxy',
    packages: { 'openapi-backend': '5.21.2' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'openapi-enforcer',
    makes: 'proxy',
    packages: { 'openapi-enforcer': '1.23.0' },
    input: 'openapi-3.0.yaml',
    why: only30,
    expected: {
      step: 'calls',
      says: /Property not allowed: maxLength \[EDEV001\]/,
      why: 'Its own: rejects `maxLength` beside `format: date-time`, and wants the property of a discriminator beside `oneOf`, too',
    },
  },
  {
    name: 'swagger-parser',
    makes: 'document',
    packages: { '@apidevtools/swagger-parser': '13.1.0' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'readme-openapi-parser',
    makes: 'document',
    packages: { '@readme/openapi-parser': '9.0.0' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'scalar-openapi-parser',
    makes: 'document',
    packages: { '@scalar/openapi-parser': '0.29.22' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'seriousme-validator',
    makes: 'document',
    packages: { '@seriousme/openapi-schema-validator': '2.11.0' },
    input: 'openapi.yaml',
    why: `${both}; 3.0, too`,
  },
  { name: 'redocly', makes: 'document', packages: { '@redocly/cli': '2.77.0' }, input: 'openapi.yaml', why: both },
  {
    name: 'openapi-to-postmanv2',
    makes: 'document',
    packages: { 'openapi-to-postmanv2': '6.3.3' },
    input: 'openapi.yaml',
    why: both,
  },
  {
    name: 'openapi-diff',
    makes: 'document',
    packages: { 'openapi-diff': '0.24.1' },
    input: 'openapi-3.0.yaml',
    why: only30,
  },
];
