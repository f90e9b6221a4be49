/** Version of the package; put in by the build. */
declare const __VERSION__: string;

/** Integrity hash of `parts.js`; put in by the build. */
declare const __PARTS__: string;
