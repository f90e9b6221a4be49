/** The elements of custom-elements.json, as the build gives them to the builder. */
import { choicesFrom, type ManifestElement } from '../../src/builder/manifest.js';

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Partial<ManifestElement>[] }[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;

export const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter((each): each is ManifestElement => each.tagName !== undefined);

export const choices = choicesFrom(elements);
