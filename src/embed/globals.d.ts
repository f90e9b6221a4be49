/** Version of the package; put in by the build. */
declare const __VERSION__: string;

/** Integrity hash of `parts.js`; put in by the build. */
declare const __PARTS__: string;

/**
 * The attributes of each element, by tag, from custom-elements.json; put in by the build. Null for those that another
 * file brings.
 */
declare const __ATTRIBUTES__: Readonly<Record<string, readonly string[] | null>>;
