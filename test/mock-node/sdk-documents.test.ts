import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import * as openTelemetry from '@opentelemetry/api';

import { codeBlocks } from '../../scripts/lib/code-blocks.mjs';
import { problemCodes } from '../../src/contract/codes.js';
import * as files from '../../src/node.js';
import * as sdk from '../../src/index.js';
import * as mock from '../../src/mock/index.js';
import * as webhooks from '../../src/webhooks/index.js';
import { runExample } from '../support/run-example.js';

const baseUrl = 'https://oneid.example.go.th/v1';

/** What an example can do only in a page: react to the person leaving it, or call the host's own server. */
const needsPage = /\bdocument\.|fetch\('\/session'/;

/** Vitest runs these: `vitest-example.test.ts`. */
const isTest = /from 'vitest'/;

const examples = codeBlocks(['ts']).filter(({ place }) => place.startsWith('docs/sdk/'));

describe('the examples of docs/sdk', () => {
  for (const { place, code } of examples.filter(({ code }) => !needsPage.test(code) && !isTest.test(code))) {
    it(`${place} runs against the mock, and prints something`, async () => {
      const { fetch } = mock.createMock({ baseUrl });
      const client = sdk.createSmeClient({ baseUrl, fetch });
      await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
      const said: unknown[][] = [];
      const log = (...values: unknown[]) => said.push(values);
      const modules = {
        'sme-one-id': {
          ...sdk,
          createSmeClient: (options: sdk.SmeClientOptions) => sdk.createSmeClient({ fetch, ...options }),
        },
        'sme-one-id/mock': mock,
        'sme-one-id/node': files,
        'sme-one-id/webhooks': webhooks,
        '@opentelemetry/api': openTelemetry,
      };
      await runExample(code, client, modules, { log, error: log });
      if (code.includes('console.log(')) expect(said.flat().join(' ')).to.not.contain('undefined');
      if (/^console\.log\(/m.test(code)) expect(said).to.have.length.above(0);
    });
  }

  it('name every group of the client and every method', () => {
    const pages = examples.map(({ code }) => code).join('\n');
    const { fetch } = mock.createMock({ baseUrl });
    const client = sdk.createSmeClient({ baseUrl, fetch });
    const shownOnly = [
      'auth.startRedirect',
      'auth.exchange',
      'auth.signInWithPopup',
      'auth.completePasswordReset',
      'attachments.progress',
    ];
    for (const group of [
      'auth',
      'businesses',
      'privacy',
      'reference',
      'inquiries',
      'attachments',
      'notifications',
      'agency',
    ] as const)
      for (const method of Object.keys(client[group]))
        if (!shownOnly.includes(`${group}.${method}`)) expect(pages).to.contain(`${group}.${method}(`);
  });

  it('explain every code that an error can have', () => {
    const page = readFileSync('docs/sdk/errors.md', 'utf8');
    for (const code of problemCodes) expect(page).to.contain(`\`${code}\``);
    for (const code of ['unreachable', 'timed_out', 'aborted', 'unexpected_answer', 'unreadable_file'])
      expect(page).to.contain(`\`${code}\``);
  });
});
