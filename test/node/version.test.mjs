// @ts-check
/** Whoever copies an address from the documents gets a version that there is, and no other later. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documentsIn, stamped } from '../../scripts/stamp.mjs';
import { blocksIn } from '../docs/blocks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
const texts = documentsIn(root)
  .concat('llms.txt')
  .map((path) => ({ path, text: read(path) }));

describe('the version in the documents', () => {
  it('is that of the package', () => {
    const named = texts.flatMap(({ text }) => text.match(/clinic-widgets@\d|clinic-widgets-\d/g) ?? []);
    assert.ok(named.length > 15, `only ${String(named.length)} places name it`);
    for (const { path, text } of texts) assert.equal(text, stamped(text, version), path);
  });

  it('stands in every address of a file', () => {
    for (const { path, text } of texts) {
      // A security policy names a host and no file.
      const policies = blocksIn(text).filter(({ language }) => language === 'csp');
      const others = policies.reduce((rest, { code }) => rest.replace(code, ''), text);
      for (const [address] of others.matchAll(/https:\/\/cdn\.example[^\s"'`)]*/g)) {
        const folder = `https://cdn.example/clinic-widgets@${version}/cdn`;
        assert.ok(address === folder || address.startsWith(`${folder}/`), `${path}: ${address}`);
      }
    }
  });

  it('becomes the new one with a release', () => {
    const text =
      'https://cdn.example/clinic-widgets@0.1.0/cdn/embed.js, clinic-widgets-0.1.0.tgz, React 0.1.0';
    const later =
      'https://cdn.example/clinic-widgets@1.2.0-rc.1/cdn/embed.js, clinic-widgets-1.2.0-rc.1.tgz, React 0.1.0';
    assert.equal(stamped(text, '1.2.0-rc.1'), later);
    assert.equal(stamped(later, '0.1.0'), text);
    assert.match(JSON.parse(read('package.json')).scripts['release:version'], /stamp-docs\.mjs$/);
  });

  it('comes with integrity where the documents tell how to pin it', () => {
    const [pinned] = blocksIn(read('docs/versioning.md'));
    assert.match(pinned?.code ?? '', /integrity="sha384-…"\s+crossorigin="anonymous"/);
  });
});
