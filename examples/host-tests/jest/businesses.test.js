import 'sme-one-id/all.js';
import { createSmeClient } from 'sme-one-id';
import { createMock } from 'sme-one-id/mock';
import { configure } from '@testing-library/dom';
import { screen } from 'shadow-dom-testing-library';

configure({ asyncUtilTimeout: 10_000 });

afterEach(() => document.body.replaceChildren());

test("shows the person's businesses", async () => {
  const baseUrl = 'https://oneid.example.go.th/v1';
  const client = createSmeClient({ baseUrl, fetch: createMock({ baseUrl }).fetch, retries: 0 });
  await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });

  const oneId = document.createElement('sme-one-id');
  oneId.client = client;
  oneId.append(document.createElement('sme-business-list'));
  document.body.append(oneId);
  expect(await screen.findAllByShadowRole('listitem')).toHaveLength(3);
}, 30_000);
