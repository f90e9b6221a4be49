import { expect } from '@open-wc/testing';
import { decide } from '../../src/sanitize/policy.js';

const rules = { base: 'https://publisher.example/' };
const none = () => null;

describe('the policy for foreign HTML', () => {
  it('decides without a DOM', () => {
    const read = (name: string) => ({ href: '/a', onclick: 'x()' })[name];
    expect(decide('a', read, rules)).to.deep.equal({
      tag: 'a',
      attributes: { href: 'https://publisher.example/a', rel: 'noopener' },
    });
  });

  it('settles how a picture is asked for before its address', () => {
    const verdict = decide('img', (name) => ({ src: '/a.png', srcset: '/a.png 1x' })[name], rules);
    expect(Object.keys(verdict?.attributes ?? {}).slice(-2)).to.deep.equal(['srcset', 'src']);
  });

  it('is not misled by names that every object has', () => {
    expect(decide('constructor', none, rules)).to.deep.equal({ tag: '', attributes: {} });
    expect(decide('__proto__', none, rules)).to.deep.equal({ tag: '', attributes: {} });
  });
});
