import { expect, waitFor } from 'storybook/test';

interface Shown {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** The element has what it asked the service for; in a scenario of the toolbar it may rightly have something else. */
export async function expectLoaded({ canvasElement, globals }: Shown): Promise<void> {
  if (globals['scenario'] !== 'as-written') return;
  await waitFor(() => expect(deepQuery(canvasElement, '[aria-busy="true"], .notice.danger')).toEqual([]));
}

/** Whatever the element asked for, it has said that it did not get it. */
export async function expectFailed({ canvasElement }: Pick<Shown, 'canvasElement'>): Promise<void> {
  await waitFor(() => expect(deepQuery(canvasElement, '.notice.danger')).not.toEqual([]));
}

function deepQuery(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deepQuery(element.shadowRoot, selector) : []),
  ]);
}
