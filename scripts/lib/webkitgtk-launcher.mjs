import { startWebKit } from './webkit-driver.mjs';

/** WebDriver's codes of keys that type no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const mouseButtons = { left: 0, middle: 1, right: 2 };

const keyOf = name => keys[name] ?? name;
const down = key => ({ type: 'keyDown', value: key });
const up = key => ({ type: 'keyUp', value: key });

/**
 * Runs Web Test Runner's pages in WebKitGTK, with real keyboard and mouse events.
 *
 * @returns {{ launcher: object, plugin: object }} both are part of the configuration
 */
export function webkitGtkLauncher() {
  let starting;
  let activeSession;
  const command = async (...parameters) => (await (starting ??= startWebKit())).command(...parameters);
  const performActions = (type, id, actions) => command('POST', '/actions', { actions: [{ type, id, actions }] });

  const launcher = {
    name: 'WebKitGTK',
    type: 'webkitgtk',
    concurrency: 1,
    initialize({ plugins }) {
      // The runner's own command plugins come first, and throw for a browser that they do not know.
      plugins.sort((one, other) => Number(other === plugin) - Number(one === plugin));
    },
    async startSession(id, url) {
      activeSession = id;
      await command('POST', '/url', { url });
    },
    isActive: id => activeSession === id,
    getBrowserUrl: () => command('GET', '/url'),
    async stopSession() {
      activeSession = undefined;
      await command('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here');
    },
    async stop() {
      if (starting) await (await starting).quit();
    },
  };

  const commands = {
    'send-keys': ({ type, press, down: held, up: released }) =>
      performActions('key', 'keyboard', keyActions({ type, press, held, released })),
    'send-mouse': payload => performActions('pointer', 'mouse', mouseActions(payload)),
    'reset-mouse': () => performActions('pointer', 'mouse', mouseActions({ type: 'move', position: [0, 0] })),
    async 'set-viewport'({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [frameWidth, frameHeight] = await command('POST', '/execute/sync', { script, args: [] });
      await command('POST', '/window/rect', { width: width + frameWidth, height: height + frameHeight });
    },
  };
  const plugin = {
    name: 'webkitgtk-commands',
    async executeCommand({ command: name, payload, session }) {
      if (session.browser !== launcher || !commands[name]) return undefined;
      await commands[name](payload);
      return true;
    },
  };
  return { launcher, plugin };
}

function keyActions({ type, press, held, released }) {
  if (type !== undefined) return [...type].flatMap(character => [down(character), up(character)]);
  if (press !== undefined) {
    const pressed = press.split('+').filter(Boolean).map(keyOf);
    return [...pressed.map(down), ...pressed.reverse().map(up)];
  }
  return held === undefined ? [up(keyOf(released))] : [down(keyOf(held))];
}

function mouseActions({ type, position, button = 'left' }) {
  const move = position
    ? [{ type: 'pointerMove', x: position[0], y: position[1], origin: 'viewport', duration: 0 }]
    : [];
  const press = { type: 'pointerDown', button: mouseButtons[button] };
  const release = { type: 'pointerUp', button: mouseButtons[button] };
  if (type === 'move') return move;
  if (type === 'click') return [...move, press, release];
  return type === 'down' ? [press] : [release];
}
