import { expect, waitFor } from 'storybook/test';

interface Shown {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** The element has its data from the service; in a scenario of the toolbar it may have other data. */
export async function expectLoaded({ canvasElement, globals }: Shown): Promise<void> {
  if (globals['scenario'] !== 'as-written') return;
  await waitFor(() => expect(deepQuery(canvasElement, '[aria-busy="true"], .notice.danger')).toEqual([]));
}

/** The element shows that its request failed. */
export async function expectFailed({ canvasElement }: Pick<Shown, 'canvasElement'>): Promise<void> {
  await waitFor(() => expect(deepQuery(canvasElement, '.notice.danger')).not.toEqual([]));
}

function deepQuery(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deepQuery(element.shadowRoot, selector) : []),
  ]);
}
