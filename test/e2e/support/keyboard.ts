import type { Page } from 'playwright';

interface Stop {
  /** Approximately the name that a screen reader announces: label, own text, or content. */
  readonly name: string;
  readonly tag: string;
  /** The legend of its group of radios; empty for anything else. */
  readonly group: string;
  /** Whether a visible outline shows the focus. */
  readonly isSeen: boolean;
  /** Whether a key leads there. A heading of a new screen gets the focus by a script only, perhaps just after a key was pressed. */
  readonly isReachedByKeys: boolean;
}

/** More stops than any screen has; a control that is not reached by then is unreachable. */
const mostStops = 150;

/** A person without a pointer: moves from stop to stop, and uses the focused control. */
export class Keyboard {
  readonly #page: Page;
  readonly #unseen = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** Stops so far without a visible outline. */
  get unseenStops(): readonly string[] {
    return [...this.#unseen];
  }

  /** Moves on to a button or link, and presses it. */
  async press(name: string): Promise<void> {
    const { tag } = await this.#goTo(name, 'Tab');
    await this.#page.keyboard.press(tag === 'input' ? 'Space' : 'Enter');
  }

  /** Moves back to a button before the focus, and presses it. */
  async back(name: string): Promise<void> {
    await this.#goTo(name, 'Shift+Tab');
    await this.#page.keyboard.press('Enter');
  }

  async type(field: string, text: string): Promise<void> {
    await this.#goTo(field, 'Tab');
    await this.#page.keyboard.insertText(text);
  }

  /** Chooses one of a group of radios: the group is one stop, and the arrow keys move and choose within it. */
  async choose(group: string, option: string): Promise<void> {
    let here = await this.#goTo(group, 'Tab', ({ group: found }) => found);
    if (here.name.includes(option)) await this.#page.keyboard.press('Space');
    for (let circle = 0; !here.name.includes(option); circle++) {
      if (circle > mostStops) throw new Error(`The arrows do not reach ${option} in ${group}`);
      await this.#page.keyboard.press('ArrowDown');
      here = await this.#stop();
    }
  }

  /** Chooses an option of a select with the arrow keys. */
  async pick(field: string, option: string): Promise<void> {
    await this.#goTo(field, 'Tab');
    for (let step = 0; !(await this.#page.evaluate<string>(picked)).includes(option); step++) {
      if (step > mostStops) throw new Error(`The arrows do not reach ${option} in ${field}`);
      await this.#page.keyboard.press('ArrowDown');
    }
  }

  async #goTo(wanted: string, key: 'Tab' | 'Shift+Tab', nameOf = ({ name }: Stop) => name): Promise<Stop> {
    for (let stop = 0; stop < mostStops; stop++) {
      await this.#page.keyboard.press(key);
      const here = await this.#stop();
      if (nameOf(here).includes(wanted)) return here;
    }
    throw new Error(`The keyboard does not reach ${wanted}`);
  }

  async #stop(): Promise<Stop> {
    const stop = await this.#page.evaluate<Stop>(focused);
    if (!stop.isSeen && stop.isReachedByKeys && stop.tag !== 'body') this.#unseen.add(`${stop.tag} ${stop.name}`);
    return stop;
  }
}

/* Runs in the page. A string, because functions that tsx has compiled do not run there. */

const deepest = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

const picked = `${deepest}.selectedOptions[0].text`;

const focused = `(() => {
  const element = ${deepest};
  const label = element.labels?.[0] ?? element.closest('label');
  const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
  const shows = one => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const around = [element, label, getComputedStyle(element, '::after').position === 'absolute' && element.offsetParent];
  const isSeen = around.some(one => one && shows(one)) ||
    parseFloat(getComputedStyle(element, '::after').outlineWidth) >= 2 && getComputedStyle(element, '::after').outlineStyle !== 'none';
  const group = element.type === 'radio' ? (element.closest('fieldset')?.querySelector('legend')?.textContent ?? '') : '';
  return { group, name: name.replace(/\\s+/g, ' ').trim().slice(0, 80), tag: element.localName, isSeen, isReachedByKeys: element.tabIndex >= 0 };
})()`;
