import { noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { directive, Directive, PartType, type PartInfo, type PropertyPart } from 'lit/directive.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type ControlValue = string | boolean;

/** The binding between a control and its state. */
class ControlBinding {
  readonly #control: Control;
  readonly #name: 'value' | 'checked';
  /** The value of the state, and what the control showed of it. */
  #state: ControlValue | undefined;
  #shown: ControlValue | undefined;
  set: (value: never) => void = () => undefined;

  constructor(control: Control, name: 'value' | 'checked') {
    this.#control = control;
    this.#name = name;
    for (const type of ['input', 'change'])
      control.addEventListener(type, () => {
        this.read();
      });
  }

  /** Shows a value of the state. Input that no event reported stays, until it is read. */
  show(state: ControlValue) {
    if (state === this.#state) return;
    this.#state = state;
    this.#write(state);
    // A select can show a value only once its options exist.
    if (this.#control instanceof HTMLSelectElement) queueMicrotask(() => this.#state === state && this.#write(state));
  }

  /** Takes over what the control shows, if that has changed since the state was shown. */
  read() {
    const value = this.#value;
    if (value === this.#shown) return;
    this.#shown = this.#state = value;
    // In a group of radios, the checked one counts.
    if (this.#control.type !== 'radio' || value) this.set(value as never);
  }

  get #value(): ControlValue {
    return this.#name === 'checked' ? (this.#control as HTMLInputElement).checked : this.#control.value;
  }

  #write(value: ControlValue) {
    Object.assign(this.#control, { [this.#name]: value });
    this.#shown = this.#value;
  }
}

const bindings = new WeakMap<Element, ControlBinding>();

type Bound = [value: ControlValue, set: (value: never) => void];

class BoundDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.PROPERTY || (part.name !== 'value' && part.name !== 'checked'))
      throw new TypeError('bound() is for .value and .checked of a control.');
  }

  /** On a server there is no control; the state is rendered. */
  render(...[value]: Bound): ControlValue {
    return value;
  }

  override update({ element, name }: PropertyPart, [value, set]: Bound) {
    let binding = bindings.get(element);
    if (!binding) {
      binding = new ControlBinding(element as Control, name as 'value' | 'checked');
      bindings.set(element, binding);
    }
    binding.set = set;
    binding.show(value);
    return noChange;
  }
}

const boundTo = directive(BoundDirective);

/**
 * Binds `.value` or `.checked` of a control to a value, and passes input to `set`.
 *
 * What a control shows counts, whether or not an event reported it: password managers and extensions fill in fields silently.
 * Such a value is taken over by `readControls`, and no rendering in between overwrites it.
 */
export const bound = boundTo as unknown as <T extends ControlValue>(value: T, set: (value: T) => void) => T;

/** Takes over what the controls show now. Call it before the content of a form is used. */
export function readControls(root: ParentNode | undefined) {
  for (const control of root?.querySelectorAll('input, textarea, select') ?? []) bindings.get(control)?.read();
}

const readEveryMs = 1000;

/**
 * Reads an element's controls before each rendering, which may replace them for another subject, when the element leaves the
 * page, and when the page is hidden or left, after which it may be gone. And every second, because a page that is left has no
 * time to save what it finds then.
 */
export class ControlReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot?: ParentNode };

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot?: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    readControls(this.#host.renderRoot);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#read);
    window.addEventListener('pagehide', this.#read);
    this.#timer = setInterval(this.#read, readEveryMs);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#read);
    window.removeEventListener('pagehide', this.#read);
    clearInterval(this.#timer);
    this.hostUpdate();
  }

  readonly #read = () => {
    this.hostUpdate();
  };
}
