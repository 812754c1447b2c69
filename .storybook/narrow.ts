/**
 * What every story must meet at 320 CSS px, which equals 1280 px at 400 % (WCAG 1.4.10): no horizontal scrolling,
 * nothing cut off with the reader's text spacing (1.4.12), and large enough targets (2.5.8).
 */

/** WCAG 1.4.12, as in a reader's own style sheet. */
const spread = new CSSStyleSheet();
spread.replaceSync(`
  * { letter-spacing: 0.12em !important; line-height: max(1.5, var(--_line-height, 1.5)) !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** CSS pixels: the minimum of WCAG, and our own for main actions. */
const leastTarget = 24;
const leastMainTarget = 44;

export async function violationsWhenNarrow(root: HTMLElement): Promise<string[]> {
  const violations = [...overflowing(root), ...smallTargets(root)];
  const roots = [document, ...elementsIn(root).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, spread];
  await new Promise(requestAnimationFrame);
  violations.push(...overflowing(root).map(violation => `with text spacing, ${violation}`), ...cutOff(root));
  for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter(sheet => sheet !== spread);
  return violations;
}

function overflowing(root: HTMLElement): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return elementsIn(root)
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
    .slice(-3)
    .map(element => `${nameOf(element)} reaches beyond the page`);
}

function cutOff(root: HTMLElement): string[] {
  return elementsIn(root)
    .filter(element => !element.matches('.visually-hidden, textarea, select, input'))
    .filter(element => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAcross = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const isCutDown = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return isCutAcross || isCutDown;
    })
    .map(element => `with letters spread, ${nameOf(element)} is cut off`);
}

function smallTargets(root: HTMLElement): string[] {
  return elementsIn(root)
    .filter(element =>
      element.matches('button, select, textarea, input:not([type="hidden"], [type="file"]), summary, a.button'),
    )
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .flatMap(element => {
      const { width, height } = boxOf(element);
      const least = element.matches('.quiet, .link') ? leastTarget : leastMainTarget;
      if (height >= least - 0.5 && width >= leastTarget) return [];
      return [`${nameOf(element)} is only ${Math.round(width)} × ${Math.round(height)} px`];
    });
}

/** A checkbox or radio is also pressed by its label, and the heading of a card by the whole card. */
function boxOf(element: Element): DOMRect {
  const choice = element.closest('label, .choice');
  const card =
    getComputedStyle(element, '::after').position === 'absolute' ? (element as HTMLElement).offsetParent : null;
  return (choice ?? card ?? element).getBoundingClientRect();
}

function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

function nameOf(element: Element): string {
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName} class="${element.className}"> “${text}”`;
}
