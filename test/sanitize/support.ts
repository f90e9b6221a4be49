import { loadSanitizer, sanitize, type ForeignHtmlRules } from '../../src/sanitize/index.js';

export const BASE = 'https://publisher.example/v1/articles/a.json';

/** Foreign HTML, sanitized and put on the page as a widget would; the box around it. */
export const shown = async (html: string, rules: Partial<ForeignHtmlRules> = {}): Promise<HTMLElement> => {
  await loadSanitizer();
  const box = document.createElement('div');
  box.append(sanitize(html, { base: BASE, ...rules }));
  document.body.append(box);
  return box;
};

/** Resolves when the browser has tried a picture that does not exist: whatever was asked for before it is under way. */
export const pictureRound = (): Promise<void> =>
  new Promise((resolve) => {
    const control = new Image();
    control.onerror = () => {
      resolve();
    };
    control.src = `data:image/png,${String(Math.random())}`;
  });
