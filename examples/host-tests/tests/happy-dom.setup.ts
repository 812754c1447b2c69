// happy-dom 20 and 21 throw when the focus is in the shadow root of a neighbour; browsers give null.
const { get: original } = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'activeElement')!;
Object.defineProperty(ShadowRoot.prototype, 'activeElement', {
  get(this: ShadowRoot): Element | null {
    try {
      return original!.call(this);
    } catch {
      return null;
    }
  },
});
