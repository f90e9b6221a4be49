import { isServer, type CSSResult, type RenderOptions } from 'lit';
import type { ContentClient, Transport } from '../client/index.js';
import { warnOnce, type Kind } from '../content/index.js';
import { clientFor, type Settings } from '../contexts/index.js';
import { loadStrings } from '../locales/catalogue.js';

/** A document that the page carries; without JSON the answer was that there is none. */
interface Document {
  readonly url: string;
  /** After redirects, where there were any. */
  readonly to?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly maxAge?: number;
  readonly json?: unknown;
}

/** What `prerender` leaves in the page. */
interface Seed {
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly tags: readonly string[];
  readonly langs: readonly string[];
  readonly clients: readonly { readonly settings: Settings; readonly documents: readonly Document[] }[];
}

/** An element that has its content before it has its class. */
interface Host extends HTMLElement {
  readonly state?: string;
  readonly updateComplete: Promise<unknown>;
  renderOptions: RenderOptions;
  renderRoot: ShadowRoot | DocumentFragment;
  createRenderRoot?: () => DocumentFragment;
  requestUpdate(): void;
  reload?(): Promise<void>;
}

type Styled = Partial<Record<'elementStyles' | 'styles', CSSResult | readonly CSSResult[]>>;

/** Milliseconds for which the page's own documents are good while its elements take over, however old they are. */
const LONG_ENOUGH = 10_000;

const anyJson: Kind<unknown> = { name: 'seed', parse: (json) => json };

const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const parsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });

const readSeeds = (): Seed[] =>
  [...document.querySelectorAll('script[data-cw-seed]')].map(
    (block) => JSON.parse(block.textContent) as Seed,
  );

const answer = ({ url, to = url, status = 200, headers, json }: Document, age: number): Response =>
  Object.defineProperty(
    new Response(JSON.stringify(json), {
      status,
      headers: { ...headers, 'cache-control': `max-age=${String(Math.ceil(age / 1000))}` },
    }),
    'url',
    { value: to },
  );

/** Whether all is in place. From then on what was not there is asked for. */
let isOver = false;

/** Addresses of which the page, and nobody since, has said that nothing is there. */
const missing = new Set<string>();

/** Fills the client's cache. What is not in the page, or is asked for anew, leaves as ever. */
const fill = async (client: ContentClient, documents: readonly Document[], made: number): Promise<void> => {
  const carried = new Map(documents.map((document) => [document.url, document]));
  const { transport } = client;
  const until = Date.now() + LONG_ENOUGH;
  const served: Transport = async (url, init) => {
    const known = carried.get(url);
    const found = init.cache === 'no-cache' || (isOver && known?.status) ? undefined : known;
    const expires = Math.max(until, made + (found?.maxAge ?? 0));
    if (known?.status) missing[found ? 'add' : 'delete'](known.to ?? url);
    return found && Date.now() < expires ? answer(found, expires - Date.now()) : transport(url, init);
  };
  (client as { transport: Transport }).transport = served;
  // Read ahead, so that it is there at once for whoever asks.
  await Promise.allSettled(
    documents.filter(({ status }) => !status).map(({ url }) => client.document(anyJson, url)),
  );
};

const elementsIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('*:not(style,script)'),
];

/** What a reader has done to the prerendered tree: the same elements stand in both, in the same order. */
const carryOver = (from: ShadowRoot, to: DocumentFragment): (() => void) => {
  const fresh = elementsIn(to);
  const { activeElement } = from;
  const again: (() => void)[] = [];
  for (const [at, old] of elementsIn(from).entries()) {
    const now = fresh[at];
    if (now?.localName !== old.localName) continue;
    const { scrollLeft, scrollTop } = old;
    if (old instanceof HTMLDetailsElement) (now as HTMLDetailsElement).open = old.open;
    if (scrollLeft || scrollTop)
      again.push(() => now.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' }));
    if (old === activeElement) again.push(() => now.focus({ preventScroll: true }));
  }
  return () => {
    for (const act of again) act();
  };
};

/**
 * Has an element render beside its tree until it is shown anew, whole. Done before it has its class: Lit would render
 * into the tree that is there, before what is in it.
 */
const prepare = (host: Host): { readonly shown: Promise<void>; readonly swap: () => void } => {
  const root = host.shadowRoot as ShadowRoot;
  const old = [...root.childNodes];
  const stage = document.createDocumentFragment();
  let show: () => void;
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const look = (): void => {
    // Safety texts have no state, and are there with their first update. What failed may still come.
    if (!/idle|loading|error/.test(host.state ?? '')) show();
  };
  for (const type of ['cw-load', 'cw-empty', 'cw-error']) host.addEventListener(type, look);
  host.createRenderRoot = () => {
    delete host.createRenderRoot;
    const { elementStyles, styles = [] } = host.constructor as Styled;
    root.adoptedStyleSheets = [elementStyles ?? styles]
      .flat()
      .map(({ styleSheet }) => styleSheet as CSSStyleSheet);
    // By its place Lit finds again what it has rendered, wherever that goes.
    host.renderOptions.renderBefore = stage.appendChild(document.createComment(''));
    void pause()
      .then(() => host.updateComplete)
      .then(look);
    return stage;
  };
  const swap = (): void => {
    const act = carryOver(root, stage);
    for (const node of old) node.remove();
    root.prepend(stage);
    host.renderRoot = root;
    act();
    // What looks at the tree finds another one.
    host.requestUpdate();
  };
  return { shown, swap };
};

/** Has an element ask for what the page said was not there, whether it has heard so or is about to. */
const askAgain = (host: Host): void => {
  if (host.state === 'error') void host.reload?.();
  host.addEventListener('cw-error', ({ error: { url = '' } }) => {
    if (missing.has(url)) void host.reload?.();
  });
};

const prepareAll = async (): Promise<(() => Promise<void>) | undefined> => {
  await parsed();
  const seeds = readSeeds();
  const names = seeds.flatMap(({ tags }) => tags).filter((name) => !customElements.get(name));
  const hosts = names.length
    ? [...document.querySelectorAll<Host>(names.join())].filter(({ shadowRoot }) => shadowRoot)
    : [];
  await Promise.allSettled([
    ...seeds.flatMap(({ langs }) => langs).map(loadStrings),
    ...seeds.flatMap(({ clients, made }) =>
      clients.map(({ settings, documents }) => {
        const client = clientFor(settings);
        return client && fill(client, documents, made);
      }),
    ),
  ]);
  const isOld = seeds.some(({ clients, made }) =>
    clients.some(({ documents }) =>
      documents.some(({ maxAge = 0, status }) => !status && made + maxAge < Date.now()),
    ),
  );
  const prepared = hosts.map((host) => ({ host, ...prepare(host) }));
  return async () => {
    const late = pause(LONG_ENOUGH);
    // Together, since lists on a page know of each other; but one that never comes does not hold up the others.
    await Promise.race([Promise.all(prepared.map(({ shown }) => shown)), late]);
    await pause();
    const swapped = Promise.all(
      prepared.map(async ({ host, shown, swap }) => {
        await shown;
        swap();
        await pause();
        if (isOld) await host.reload?.();
      }),
    );
    await Promise.race([swapped, late]);
    isOver = true;
    for (const host of names.length ? document.querySelectorAll<Host>(names.join()) : []) askAgain(host);
  };
};

/**
 * Lets elements take over a page that `prerender` made, without asking again for what it carries: nothing moves, and
 * the focus stays. `define` registers them, or starts what does; before it is called, none of them may be registered.
 * What the page carries and is older than its endpoint allows is asked for again, once all is in place, and so is what
 * was not there when the page was made.
 */
export const takeOver = async (define: () => unknown): Promise<void> => {
  let finish: (() => Promise<void>) | undefined;
  try {
    if (!isServer) finish = await prepareAll();
  } catch (error) {
    // Then they render anew, as on any other page.
    warnOnce(String(error));
  }
  await define();
  await finish?.();
};
