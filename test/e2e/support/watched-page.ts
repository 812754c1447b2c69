import type { Browser, BrowserContext, Page } from 'playwright';

export interface WatchedPage {
  readonly page: Page;
  /** Opens a further tab of the same person, whose errors are noted as well. */
  readonly tab: () => Promise<Page>;
  /** What went wrong behind the page's back so far, each as a sentence; empty when nothing did. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly language?: string;
}

/**
 * Opens a page and notes everything that a person would not see but a developer would: console errors and warnings, uncaught
 * errors, unhandled rejections and broken policies. Errors are heard both in the page and from outside it, since either side
 * misses some.
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

/** Also hears of violations in workers, and of those before the page's first script. */
async function listenForPolicyIssues(context: BrowserContext, page: Page, errors: string[]): Promise<void> {
  const devtools = await context.newCDPSession(page);
  devtools.on('Audits.issueAdded', ({ issue }) => {
    if (issue.code === 'ContentSecurityPolicyIssue') errors.push(`policy issue: ${JSON.stringify(issue.details)}`);
  });
  await devtools.send('Audits.enable');
}
