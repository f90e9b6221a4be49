// Signing up at a real Ghost, from a page at another origin: Ghost answers with a mail, which has to arrive.
import { expect } from '@open-wc/testing';
import { it } from '../embed/support.js';
import { ghost, inside, mailTo, pageOf } from './support.js';

if (ghost) {
  const { url } = ghost;

  describe('signing up at Ghost', () => {
    it('brings a mail with a link to confirm', async () => {
      const address = `reader-${crypto.randomUUID()}@clinic.example`;
      const page = pageOf(
        { attributes: '' },
        `<signup-form backend="ghost" action="${url}" list="Clinic news"></signup-form>`,
      );
      await page.inState('idle', 'signup-form');
      await page.defined('signup-form');
      const input = inside(page, 'signup-form').querySelector<HTMLInputElement>('[part~="input"]');
      if (!input) throw new Error('The form has no field');
      input.value = address;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      inside(page, 'signup-form').querySelector<HTMLButtonElement>('[part~="submit"]')?.click();
      await page.inState('pending', 'signup-form');
      const { text } = await mailTo(address);
      expect(text).to.include('Subject:').and.include(address);
      expect(page.console).to.deep.equal([]);
    });

    it('says that an address is none, and sends no mail', async () => {
      const page = pageOf({ attributes: '' }, `<signup-form backend="ghost" action="${url}"></signup-form>`);
      await page.inState('idle', 'signup-form');
      await page.defined('signup-form');
      const input = inside(page, 'signup-form').querySelector<HTMLInputElement>('[part~="input"]');
      if (!input) throw new Error('The form has no field');
      // Browsers take it, Ghost does not.
      input.value = 'reader@localhost';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      inside(page, 'signup-form').querySelector<HTMLButtonElement>('[part~="submit"]')?.click();
      await page.inState('failure', 'signup-form');
    });
  });
}
