import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { engine, pressTogether, resizeWindow } from './support/browser.js';

describe('the test runner', () => {
  it('runs in an engine with the platform features that the widgets build on', () => {
    expect('adoptedStyleSheets' in document).to.equal(true);
    expect(() => document.body.matches(':state(loading)')).not.to.throw();
    expect('attachInternals' in HTMLElement.prototype).to.equal(true);
    expect(CSS.supports('container-type: inline-size')).to.equal(true);
  });

  it('reaches the content endpoint', async () => {
    const response = await fetch(`${testServers.endpoint}/articles.json`);
    expect(response.status).to.be.oneOf([200, 404]);
  });

  it('types where the focus is', async () => {
    const [input, link] = [document.createElement('input'), document.createElement('a')];
    link.href = '#';
    document.body.append(input, link);
    input.focus();
    await sendKeys({ type: 'hello' });
    expect(input.value).to.equal('hello');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(link);
    await pressTogether('Shift', 'Tab');
    expect(document.activeElement).to.equal(input);
    input.remove();
    link.remove();
  });

  it('resizes the page', async () => {
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
    await resizeWindow(320, 700);
    expect([innerWidth, innerHeight]).to.deep.equal([320, 700]);
    await resizeWindow(1280, 800);
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 800]);
  });

  it('knows the engine', () => {
    expect(engine).to.be.oneOf(['chromium', 'firefox', 'webkit']);
  });
});
