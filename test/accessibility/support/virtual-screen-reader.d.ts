/** The package has types for its main file only; this file exports the same, bundled for a page. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export { virtual } from '@guidepup/virtual-screen-reader';
}
