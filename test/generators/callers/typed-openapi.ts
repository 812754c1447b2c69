import { createApiClient } from './generated/client.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

const api = createApiClient(
  {
    fetch: ({ method, url, parameters, overrides }) =>
      fetch(url, {
        method,
        ...(parameters?.body !== undefined && { body: JSON.stringify(parameters.body) }),
        headers: {
          'Content-Type': 'application/json',
          ...(parameters?.header as Record<string, string> | undefined),
          ...(overrides?.headers as Record<string, string> | undefined),
        },
      }),
  },
  baseUrl,
);
const as = (token: string) => ({ overrides: { headers: bearer(token) } });

await prove({
  signIn: body => api.post('/sign-in', { body, header: {} }),
  list: token => api.get('/inquiries', { query: {}, header: {}, ...as(token) }),
  create: (token, key, body) => api.post('/inquiries', { header: { 'Idempotency-Key': key }, body, ...as(token) }),
  missing: async (token, receiptNumber) => {
    const { status, data } = await api.get('/inquiries/{receiptNumber}', {
      path: { receiptNumber },
      header: {},
      withResponse: true,
      ...as(token),
    });
    return problemOf(status, data);
  },
});
