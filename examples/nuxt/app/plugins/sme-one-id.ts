// Before the first page is drawn, on the server and in the browser.
import 'sme-one-id/all.js';

export default defineNuxtPlugin(() => {});
