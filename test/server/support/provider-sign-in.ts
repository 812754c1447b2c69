/** Goes through the sample provider as a browser does, up to any step of a test. */
import { BrowserLike } from './browser-like.js';

export const company = { number: '0985567000016', password: 'Sample-Pass-2569' };

const isCallback = (address: string) => new URL(address).pathname.startsWith('/sign-in/callback/');

/** Follows the redirect of the portal to the provider's form, submits it, and returns the answer. */
export async function typeAtProvider(
  browser: BrowserLike,
  address: string,
  fields: Record<string, string> = company,
): Promise<Response> {
  const page = await browser.follow(await browser.ask(address));
  if (typeof page === 'string' || page.status !== 200) throw new Error(`no form behind ${address}`);
  const action = /<form [^>]*action="([^"]+)"/.exec(await page.text())?.[1];
  if (action === undefined) throw new Error(`no form at ${page.url}`);
  return browser.submit(new URL(action, page.url).href, fields);
}

/** The address that the provider redirects the browser to, at the service; not visited yet. */
export async function callbackAddress(
  browser: BrowserLike,
  address: string,
  fields?: Record<string, string>,
): Promise<string> {
  const callback = await browser.follow(await typeAtProvider(browser, address, fields), isCallback);
  if (typeof callback !== 'string') throw new Error(`the provider answered ${callback.status} and did not send back`);
  return callback;
}

/** The address to which the page after the callback continues by itself. */
export function onwardAddress(page: string): string {
  const address = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1];
  if (address === undefined) throw new Error('the page goes nowhere');
  return address.replaceAll('&amp;', '&');
}

/** Signs the company in completely, and returns the portal's address with the one-time code. */
export async function signInAtProvider(address: string, fields?: Record<string, string>): Promise<string> {
  const browser = new BrowserLike();
  const answer = await browser.ask(await callbackAddress(browser, address, fields));
  return onwardAddress(await answer.text());
}
