import type { ManifestElement } from './manifest.js';

declare global {
  /** The elements of custom-elements.json; put in by the build. */
  const __MANIFEST__: readonly ManifestElement[];

  /** `integrity` of each built file, by path; put in by the build. */
  const __INTEGRITY__: Readonly<Record<string, string>>;
}
