/** Version of the package; put in by the build. */
declare const __VERSION__: string;

/** The parts that can be loaded and the integrity hash of each, by path; put in by the build. */
declare const __PARTS__: Readonly<Record<string, string>>;

declare module '*.css?inline' {
  const text: string;
  export default text;
}
