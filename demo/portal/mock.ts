import { startMock } from '../../src/mock/browser.js';

// The elements request data as soon as they are defined, so the mock must be running before that.
await startMock({ baseUrl: '/v1' });
await Promise.all([import(new URL('cdn/sme-one-id.js', document.baseURI).href), import('./page.js')]);
