import type { Browser, BrowserContext, Page } from 'playwright';

export interface WatchedPage {
  readonly page: Page;
  /** Opens another tab of the same person, whose errors are recorded as well. */
  readonly tab: () => Promise<Page>;
  /** The errors so far, each as a sentence. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly language?: string;
}

/**
 * Opens a page and records everything that a developer would see and a person would not: console errors and warnings,
 * uncaught errors, unhandled rejections and policy violations. Errors are recorded both in the page and from outside,
 * since either side misses some.
 */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.language ?? 'th-TH',
    reducedMotion: 'reduce',
  });
  const errors: string[] = [];
  const tab = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(`console: ${message.text()}`);
    });
    page.on('pageerror', error => errors.push(`uncaught: ${error.message}`));
    await listenInPage(page, errors);
    await listenForPolicyIssues(context, page, errors);
    return page;
  };
  return { page: await tab(), tab, errors, close: () => context.close() };
}

async function listenInPage(page: Page, errors: string[]): Promise<void> {
  await page.exposeFunction('noteError', (error: string) => {
    errors.push(error);
  });
  await page.addInitScript(() => {
    const { noteError: note } = window as unknown as { noteError: (error: string) => Promise<void> };
    addEventListener('unhandledrejection', event => void note(`unhandled rejection: ${String(event.reason)}`));
    document.addEventListener(
      'securitypolicyviolation',
      event => void note(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
}

/** Also records violations in workers, and those before the page's first script. */
async function listenForPolicyIssues(context: BrowserContext, page: Page, errors: string[]): Promise<void> {
  const devtools = await context.newCDPSession(page);
  devtools.on('Audits.issueAdded', ({ issue }) => {
    if (issue.code === 'ContentSecurityPolicyIssue') errors.push(`policy issue: ${JSON.stringify(issue.details)}`);
  });
  await devtools.send('Audits.enable');
}
