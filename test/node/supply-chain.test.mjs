// What comes into a project with the package, and into this one while it is developed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installedWith } from '../../scripts/installed-with.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

const own = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));
const installed = installedWith(packages);

/** What npm runs when a package is installed. */
const ON_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare'];

const sbom = () => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/sbom.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  return stdout;
};

describe('dependencies', () => {
  it('stand at exact versions, those of development too', () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  it('are locked with the hash of what is downloaded, and come from the registry alone', () => {
    for (const [path, entry] of Object.entries(packages)) {
      if (path === '') continue;
      assert.match(entry.integrity ?? '', /^sha512-/, path);
      assert.equal(entry.resolved, undefined, path);
    }
  });

  it('of the package run nothing when they are installed', () => {
    for (const { path, entry } of installed) {
      assert.ok(!entry.hasInstallScript, path);
      const { scripts = {} } = JSON.parse(read(`${path}/package.json`));
      // An archive's own `prepare` runs where it is made, not where it is installed.
      for (const name of ON_INSTALL.slice(0, 3)) assert.equal(scripts[name], undefined, `${path}: ${name}`);
    }
  });

  it('are few, each with its reason', () => {
    const reasons = read('docs/decisions/0024-few-dependencies-each-for-a-reason.md');
    const named = [...reasons.matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name);
    assert.deepEqual(named.sort(), Object.keys(own.dependencies).sort());
    assert.ok(installed.length <= 11, `${installed.length} packages are installed`);
  });
});

describe('the package', () => {
  it('runs nothing when it is installed', () => {
    for (const name of ON_INSTALL) assert.equal(own.scripts[name], undefined, name);
  });
});

describe('the list of what it is made of', () => {
  it('is the same each time, to the byte', () => {
    assert.equal(sbom(), sbom());
  });

  it('has every package that is installed with it, with version, hash and licence', () => {
    const { components, bomFormat } = JSON.parse(sbom());
    assert.equal(bomFormat, 'CycloneDX');
    assert.deepEqual(
      components.map(({ name, version }) => `${name}@${version}`),
      installed.map(({ library, entry }) => `${library}@${entry.version}`),
    );
    for (const { name, hashes, licenses } of components) {
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
      assert.equal(licenses.length, 1, name);
    }
  });

  it('says which of them the built files contain', () => {
    const inCdn = JSON.parse(sbom())
      .components.filter(({ properties }) => properties[0].value === 'true')
      .map(({ name }) => name);
    const noticed = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^## (\S+) /gm)].map(([, name]) => name);
    assert.deepEqual(inCdn.sort(), noticed.sort());
  });

  it('has each dependency lead to one that is listed', () => {
    const { components, dependencies, metadata } = JSON.parse(sbom());
    const refs = [metadata.component, ...components].map((component) => component['bom-ref']);
    assert.deepEqual(dependencies.map(({ ref }) => ref).sort(), refs.sort());
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) assert.ok(refs.includes(ref), ref);
  });
});
