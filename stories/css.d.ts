/// <reference types="vite/types/importMeta.d.ts" />
// Vite puts a style sheet that is imported into the page, or gives its text.
declare module '*.css';
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module '*.css?raw' {
  const css: string;
  export default css;
}
