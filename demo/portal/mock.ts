import { startMock } from '../../src/mock/browser.js';
import { registerAddress } from './register-address.mjs';

// The mock sends no emails.
document.querySelector('[data-on-server]')?.remove();
// The elements request data as soon as they are defined, so the mock must be running before that.
await startMock({ baseUrl: '/v1', description: { registerAddress } });
await Promise.all([import(new URL('cdn/sme-one-id.js', document.baseURI).href), import('./page.js')]);
