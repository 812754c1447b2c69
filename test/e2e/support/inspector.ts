import type { CDPSession, Page } from 'playwright';

const objectGroup = 'alive';

/** The page from the inside, as the browser's own tools see it. */
export class Inspector {
  readonly #tools: CDPSession;

  private constructor(tools: CDPSession) {
    this.#tools = tools;
  }

  static async of(page: Page): Promise<Inspector> {
    return new Inspector(await page.context().newCDPSession(page));
  }

  /** The kit's elements that are alive after a collection, by tag; also those that stand in no page. */
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

  /** Listeners on what outlives every element. */
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

  /** Nodes and listeners in all, and bytes, after a collection. */
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
  // Among them are prototypes, and the tags inside Lit's templates, which belong to a document of their own.
  for (const each of this.filter(one => !Object.hasOwn(one, 'constructor') && one.ownerDocument === document))
    if (each.localName.startsWith('sme-')) counts[each.localName] = (counts[each.localName] ?? 0) + 1;
  return counts;
}
