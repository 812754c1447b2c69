/** Vite gives a file's text when it is asked for as `?raw`. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
