/** Runs in the page that is photographed: shows one scene, and says when nothing about it will change any more. */
import { html, render } from 'lit';
import { defineAll } from '../../src/define/index.js';
import { clientFor, scenes, type Look, type Scene } from './scenes.js';

defineAll();

interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete?: Promise<unknown>;
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Whatever observes positions has been told: the browser tells all observers of a page at once, the newest last. */
const observed = (place: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(place);
  });

/** All elements in a place, in shadow trees too. */
const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

/** Pictures beside it, in a row that scrolls, wait until they are scrolled to. */
const isInSight = (element: Element): boolean => {
  const { left, right } = element.getBoundingClientRect();
  return left < innerWidth && right > 0;
};

/**
 * Letters lie at fractions of a pixel wherever this runs. Else it is for the machine's settings of fonts to say, and
 * buttons and fields do not inherit it.
 */
const exact = new CSSStyleSheet();
exact.replaceSync('* { text-rendering: geometricprecision; }');

const placeExactly = (tree: Document | ShadowRoot): void => {
  if (!tree.adoptedStyleSheets.includes(exact)) tree.adoptedStyleSheets.push(exact);
};

const isAtRest = (element: Widget): boolean => {
  if (element instanceof HTMLImageElement) return element.naturalWidth > 0 || !isInSight(element);
  return element.state === undefined || element.state === (element.dataset['state'] ?? 'ready');
};

/** Waits without a limit: who asked for the picture has one, and then asks `unrest` what was missing. */
const rest = async (sheet: Element, isDone: () => boolean): Promise<void> => {
  for (let quiet = 0; quiet < 2; quiet += 1) {
    placeExactly(document);
    for (const { shadowRoot } of everything(sheet)) if (shadowRoot) placeExactly(shadowRoot);
    while (document.fonts.status !== 'loaded' || unrest().length > 0 || !isDone()) {
      quiet = 0;
      await frame();
    }
    await observed(sheet);
    for (const element of everything(sheet)) await (element as Widget).updateComplete;
    await frame();
  }
};

const unrest = (): string[] =>
  everything(document.body)
    .filter((element) => !isAtRest(element as Widget))
    .map((element) => `<${element.localName}> ${(element as Widget).state ?? 'without its picture'}`);

const show = async (name: string, look: Look): Promise<void> => {
  const { sheet, act = () => true, until = () => true } = scenes[name] as Scene;
  document.documentElement.lang = look.rtl ? 'ar' : 'en';
  document.documentElement.dir = look.rtl ? 'rtl' : 'ltr';
  document.documentElement.classList.toggle('dark', look.dark === true);
  const client = clientFor(look);
  render(html`<content-provider .client=${client}>${sheet(client)}</content-provider>`, document.body);
  while (!act(document.body)) await frame();
  await rest(document.body, () => until(document.body));
};

const looks = Object.fromEntries(Object.entries(scenes).map(([name, scene]) => [name, scene.looks]));

Object.assign(globalThis, { stage: { looks, show, unrest } });
