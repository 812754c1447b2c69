// Before the first page is rendered, on the server and in the browser.
import 'sme-one-id/all.js';

export default defineNuxtPlugin(() => {});
