/** States of Chromium's accessibility tree, and what a table says of them. */
const words = {
  pressed: { true: 'pressed', false: 'not pressed' },
  expanded: { true: 'expanded', false: 'collapsed' },
  checked: { true: 'checked', false: 'not checked' },
  selected: { true: 'selected' },
  required: { true: 'required' },
  invalid: { true: 'invalid' },
  disabled: { true: 'disabled' },
};

const findFocused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

/** A command for tests in a page: what a screen reader has to say about the control with the focus. */
export function focusedCommand() {
  return {
    name: 'focused-command',
    async executeCommand({ command, session }) {
      if (command !== 'focused') return undefined;
      const page = session.browser.getPage(session.id);
      const cdp = await page.context().newCDPSession(page);
      try {
        const { result } = await cdp.send('Runtime.evaluate', { expression: findFocused });
        const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
          objectId: result.objectId,
          fetchRelatives: false,
        });
        return said(nodes[0]);
      } finally {
        await cdp.detach();
      }
    },
  };
}

function said({ role, name, description, properties = [] }) {
  const states = properties.map(({ name: state, value }) => words[state]?.[String(value.value)]);
  return {
    role: role?.value === 'DisclosureTriangle' ? 'disclosure' : (role?.value ?? ''),
    name: tidy(name?.value),
    says: [...states, tidy(description?.value)].filter(Boolean).join('; '),
  };
}

const tidy = (text = '') => text.replace(/\s+/g, ' ').trim();
