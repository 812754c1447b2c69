import type { CDPSession, Page } from 'playwright';

const objectGroup = 'alive';

/** Looks into a page as the browser's developer tools do. */
export class Inspector {
  readonly #tools: CDPSession;

  private constructor(tools: CDPSession) {
    this.#tools = tools;
  }

  static async of(page: Page): Promise<Inspector> {
    return new Inspector(await page.context().newCDPSession(page));
  }

  /** The elements of this package that exist after garbage collection, by tag, including those outside the page. */
  async alive(): Promise<Readonly<Record<string, number>>> {
    await this.#tools.send('HeapProfiler.collectGarbage');
    const { result: prototype } = await this.#evaluate('HTMLElement.prototype');
    const { objects } = await this.#tools.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId!,
      objectGroup,
    });
    const { result } = await this.#tools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: countByTag.toString(),
      returnByValue: true,
    });
    await this.#tools.send('Runtime.releaseObjectGroup', { objectGroup });
    return result.value as Record<string, number>;
  }

  /** Listeners on objects that outlive every element. */
  async listeners(): Promise<readonly string[]> {
    const names: string[] = [];
    for (const target of ['window', 'document', 'document.documentElement', 'document.body', 'navigator.locks']) {
      const { result } = await this.#evaluate(target);
      const { listeners } = await this.#tools.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
      names.push(...listeners.map(({ type }) => `${target} ${type}`));
    }
    await this.#tools.send('Runtime.releaseObjectGroup', { objectGroup });
    return names.sort();
  }

  /** The numbers of nodes, listeners and bytes after garbage collection. */
  async weight() {
    await this.#tools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await this.#tools.send('Memory.getDOMCounters');
    const { usedSize } = await this.#tools.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, bytes: usedSize };
  }

  #evaluate(expression: string) {
    return this.#tools.send('Runtime.evaluate', { expression, objectGroup });
  }
}

/** Runs in the page, over an array of elements. */
function countByTag(this: readonly HTMLElement[]) {
  const counts: Record<string, number> = {};
  // The array includes prototypes, and the tags in Lit's templates, which belong to another document.
  for (const each of this.filter(one => !Object.hasOwn(one, 'constructor') && one.ownerDocument === document))
    if (each.localName.startsWith('sme-')) counts[each.localName] = (counts[each.localName] ?? 0) + 1;
  return counts;
}
