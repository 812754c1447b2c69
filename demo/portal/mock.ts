import { startMock } from '../../src/mock/browser.js';

// The elements ask for data as soon as they are defined, so the mock has to answer before they are.
await startMock({ baseUrl: '/v1' });
await Promise.all([import(new URL('cdn/sme-one-id.js', document.baseURI).href), import('./page.js')]);
