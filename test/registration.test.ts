import { expect } from '@open-wc/testing';

interface Manifest {
  modules: { exports: { kind: string; name: string }[] }[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const tags = manifest.modules
  .flatMap((module) => module.exports)
  .filter(({ kind }) => kind === 'custom-element-definition')
  .map(({ name }) => name);
const registered = (): string[] => tags.filter((tag) => customElements.get(tag));

describe('registering', () => {
  // It also brings every file of the package into the report on coverage: a file that no test imports is missing
  // there, and not at 0 %.
  it('is left alone by the classes, and done by the define module of each tag', async () => {
    expect(tags).to.include('article-card');
    await import('../src/index.js');
    await import('../src/define/index.js');
    expect(registered()).to.deep.equal([]);
    for (const tag of tags) await import(`../src/define/${tag}.ts`);
    expect(registered()).to.deep.equal(tags);
  });
});
