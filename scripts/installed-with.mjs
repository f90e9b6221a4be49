// @ts-check
/**
 * @typedef {{ version: string, integrity: string, license: string, hasInstallScript?: boolean, dependencies?: Record<string, string> }} Entry
 * @typedef {{ path: string, library: string, entry: Entry, needs: Installed[] }} Installed
 */

/** Where a folder finds a library: in its own node_modules, else in those around it. */
const found = (
  /** @type {Record<string, Entry>} */ packages,
  /** @type {string} */ from,
  /** @type {string} */ library,
) => {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder && `${folder}/`}node_modules/${library}`;
    if (packages[path]) return path;
    if (!folder)
      throw new Error(`${from || 'The package'} needs ${library}, which the lockfile does not have`);
  }
};

/**
 * What a project installs with the package, in the order of the alphabet, each with what it needs itself.
 *
 * @param {Record<string, Entry>} packages Of a lockfile.
 * @param {{ deep?: boolean }} [options] Without `deep` only what the package itself names.
 * @returns {Installed[]}
 */
export function installedWith(packages, { deep = true } = {}) {
  /** @type {Map<string, Installed>} */
  const all = new Map();
  /** @param {string} from @returns {Installed[]} */
  const needsOf = (from) =>
    Object.keys(packages[from]?.dependencies ?? {}).map((library) => {
      const path = found(packages, from, library);
      const known = all.get(path);
      if (known) return known;
      /** @type {Installed} */
      const one = { path, library, entry: /** @type {Entry} */ (packages[path]), needs: [] };
      all.set(path, one);
      one.needs = needsOf(path);
      return one;
    });
  const direct = needsOf('');
  const chosen = deep ? [...all.values()] : direct;
  return chosen.sort((one, other) => (one.path < other.path ? -1 : 1));
}
