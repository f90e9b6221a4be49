// @ts-check
// `npm run sbom` prints what a project installs with the package, and which of it the files in cdn/ contain, as a
// CycloneDX document: from the lockfile, with the hashes of the archives, and from THIRD-PARTY-NOTICES.md, which
// `npm run notices:check` holds to the build. No time and no number of its own, so that the same sources give the same
// bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installedWith } from './installed-with.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(root + path, 'utf8');

const { name, version, license } = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));
const bundled = new Set(
  [...read('THIRD-PARTY-NOTICES.md').matchAll(/^## (\S+) /gm)].map(([, library]) => library),
);

/** @param {string} library @param {string} of Its version. */
const purl = (library, of) => `pkg:npm/${library.replace('@', '%40')}@${of}`;

/** @param {string} text */
const licenceOf = (text) => [/[ (]/.test(text) ? { expression: text } : { license: { id: text } }];

const installed = installedWith(packages);
const refOf = new Map(installed.map(({ path, library, entry }) => [path, purl(library, entry.version)]));

const document = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'library',
      'bom-ref': purl(name, version),
      name,
      version,
      licenses: licenceOf(license),
      purl: purl(name, version),
    },
  },
  components: installed.map(({ library, entry }) => ({
    type: 'library',
    'bom-ref': purl(library, entry.version),
    name: library,
    version: entry.version,
    scope: 'required',
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(entry.integrity.split('-')[1], 'base64').toString('hex') },
    ],
    licenses: licenceOf(entry.license),
    purl: purl(library, entry.version),
    properties: [{ name: 'clinic-widgets:in-cdn', value: String(bundled.has(library)) }],
  })),
  dependencies: [{ path: '', needs: installedWith(packages, { deep: false }) }, ...installed].map(
    ({ path, needs }) => ({
      ref: refOf.get(path) ?? purl(name, version),
      dependsOn: needs.map((each) => refOf.get(each.path)).sort(),
    }),
  ),
};

console.log(JSON.stringify(document, null, 2));
