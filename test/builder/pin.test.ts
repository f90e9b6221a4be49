// Whether the builder knows which version its snippets are, and says so where nothing does.
import { expect } from '@open-wc/testing';
import { pinOf, type Pin } from '../../src/builder/pin.js';
import { initialSettings, targets, widgetOf, type Target } from '../../src/builder/settings.js';
import { guideFor } from '../../src/builder/targets.js';
import { choices } from './manifest.js';

const WITH = 'https://cdn.example/clinic-widgets@1.2.0/cdn/';
const WITHOUT = 'https://clinic.example/files/';

const pin = (target: Target, base: string, integrity = true): Pin => {
  const snippet = {
    settings: { ...initialSettings(choices), target, integrity },
    widget: widgetOf(choices, 'article-card'),
    files: { base, version: '1.2.0', integrity: {} },
    fallback: undefined,
  };
  return pinOf(snippet, guideFor(snippet));
};

describe('a snippet is held to its version', () => {
  for (const target of targets.filter((each) => each !== 'wix')) {
    it(`by integrity, or else by its address, for ${target}`, () => {
      const refused = { text: pin(target, WITH).text, isFault: false };
      expect(refused.text).to.match(/^This is version 1\.2\.0: browsers refuse any other/);
      expect(pin(target, WITHOUT)).to.deep.equal(refused);
      expect(pin(target, WITH, false)).to.deep.equal({ text: 'This is version 1.2.0.', isFault: false });
      const { text, isFault } = pin(target, WITHOUT, false);
      expect(text).to.match(/^Nothing says which version this is: .* does not name 1\.2\.0/);
      expect(isFault).to.equal(true);
    });
  }

  it('by its address alone as a Custom Element of Wix, which has no integrity', () => {
    for (const integrity of [true, false]) {
      const { text, isFault } = pin('wix', WITHOUT, integrity);
      expect(text).to.match(/^Nothing says which version a Custom Element is: it has no integrity/);
      expect(text.includes('or take Embed HTML')).to.equal(integrity);
      expect(isFault).to.equal(true);
    }
    const { text, isFault } = pin('wix', WITH);
    expect(text).to.match(/^This is version 1\.2\.0: under Embed HTML browsers refuse any other/);
    expect(text).to.include('a Custom Element takes what lies at the address');
    expect(isFault).to.equal(false);
    expect(pin('wix', WITH, false)).to.deep.equal({ text: 'This is version 1.2.0.', isFault: false });
  });

  for (const name of ['v1.2.0', '1.2.0', 'clinic-widgets-1.2.0']) {
    it(`by an address with ${name}`, () => {
      expect(pin('html', `https://cdn.example/${name}/`, false).isFault).to.equal(false);
    });
  }

  for (const name of ['11.2.0', '1.2.01', '1.2.0-rc.1', '1.2.0.1', '1x2x0', '3.1.2.0']) {
    it(`not by an address with ${name}, which is another`, () => {
      expect(pin('html', `https://cdn.example/${name}/`, false).isFault).to.equal(true);
    });
  }
});
