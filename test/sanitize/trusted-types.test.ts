import { expect } from '@open-wc/testing';
import { allowScriptUrl, trustedTypesPolicy } from '../../src/html/trusted-types.js';
import type { Outcome } from './guarded-page.js';

/** What comes of foreign HTML on a page with this policy. */
const onPage = (csp: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const listen = ({ data, source }: MessageEvent<Outcome>) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      frame.remove();
      resolve(data);
    };
    addEventListener('message', listen);
    const module = new URL('./guarded-page.ts', import.meta.url).href;
    frame.srcdoc =
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="${csp}">` +
      `<body><script type="module" src="${module}"></script>`;
    document.body.append(frame);
  });

describe('under Trusted Types', () => {
  it('shows foreign HTML with the documented policies', async () => {
    const csp = "require-trusted-types-for 'script'; trusted-types lit-html clinic-widgets";
    expect(await onPage(csp)).to.deep.equal({ text: 'textevil.example', errors: [] });
  });

  it('says once that it cannot, where its policy is refused', async () => {
    const csp = "require-trusted-types-for 'script'; trusted-types lit-html";
    expect(await onPage(csp)).to.deep.equal({ text: '', errors: ['parse'] });
  });

  it('creates its policy once', () => {
    expect(trustedTypesPolicy()).to.equal(trustedTypesPolicy());
  });

  it('passes script URLs that it was told of, and no others', function () {
    const policy = trustedTypesPolicy();
    if (!policy) this.skip();
    const url = 'https://cdn.example/part.js';
    allowScriptUrl(url);
    expect(new URL(policy.createScriptURL(url)).href).to.equal(url);
    expect(() => policy.createScriptURL('https://evil.example/')).to.throw(TypeError);
  });
});
