/**
 * Tells whoever looks after the page, in plain words, why nothing shows. A part that comes only where the page's
 * address has `?cw-doctor` or the script tag `data-doctor`.
 */
import { choicesFrom, TYPOGRAPHIC } from '../builder/manifest.js';
import type { ContentClient } from '../client/index.js';
import type { ContentError } from '../content/index.js';
import { lacksConsent } from '../contexts/consent.js';
import { mapIn } from '../contexts/map-in.js';
import { clientFor, type Settings } from '../contexts/settings.js';
import { afterLoad } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';
import { checkElements, placedOn } from './elements.js';
import { checkEndpoint, type Endpoint } from './endpoint.js';
import { fault, hint, type Finding } from './finding.js';
import { checkLookalikes } from './lookalikes.js';
import { checkPage } from './page.js';
import { Panel } from './panel.js';
import { blocksConnection, checkPolicy, watchPolicy, type Block } from './policy.js';
import { checkScripts, mainScript, scriptsOf } from './script.js';

const choices = choicesFrom(__MANIFEST__);

/** The client of a provider, also of one whose code has not come. */
const clientOf = (provider: Element & { readonly client?: ContentClient }): ContentClient | undefined => {
  const said = (name: string): string | undefined => provider.getAttribute(name) ?? undefined;
  const source = said('source');
  return (
    provider.client ??
    clientFor({
      endpoint: said('endpoint') ?? '',
      source,
      contentKey: said('content-key'),
      map: source === 'map' ? said('map') || mapIn(provider) : undefined,
      images: said('images') === 'same-origin' ? 'same-origin' : undefined,
    })
  );
};

/** The endpoints that the page names: the client of each, and the address as it is written. */
const endpointsOn = (page: Document): Map<ContentClient, string> => {
  const { dataset } = mainScript(page) ?? {};
  const own = dataset?.['endpoint'] ? clientFor(dataset as unknown as Settings) : undefined;
  const providers = [...page.querySelectorAll(`${tagName('content-provider')}[endpoint]`)];
  const all = [
    [own, dataset?.['endpoint'] ?? ''] as const,
    ...providers.map((each) => [clientOf(each), each.getAttribute('endpoint') ?? ''] as const),
  ];
  return new Map(all.flatMap(([client, written]) => (client ? [[client, written] as const] : [])));
};

/** Whether anything on the page waits for its consent tool. The doctor then waits too. */
const waits = (page: Document): boolean =>
  lacksConsent() ||
  (lacksConsent(true) && page.querySelector(`${tagName('content-provider')}[consent]`) !== null);

const uniqueOf = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.what, finding])).values(),
];

export const openDoctor = (): void => {
  const blocks: Block[] = [];
  const errors = new WeakMap<Element, ContentError>();
  const endpoints = new Map<ContentClient, Endpoint>();
  let isBusy = true;

  const findings = (): Finding[] => {
    const clients = [...endpointsOn(document).keys()];
    const ours = [
      ...scriptsOf(document).map(({ src }) => new URL(src).origin),
      ...clients.map(({ endpoint }) => new URL(endpoint).origin),
    ];
    const named = mainScript(document)?.dataset['endpoint'];
    return uniqueOf([
      ...(named && clients.length === 0
        ? [
            fault(
              `data-endpoint="${named}" is no address, or its data-source is unknown.`,
              TYPOGRAPHIC.test(named)
                ? 'There are typographic quotes around it. Write straight ones: ".'
                : 'Write the publisher’s address in full, with https://.',
            ),
          ]
        : []),
      ...(waits(document)
        ? [
            hint(
              'The page holds its widgets until its consent tool says yes, and it has not.',
              'Answer the page’s question about consent. If that changes nothing, the tool does not set data-cw-consent="granted" on the html element.',
            ),
          ]
        : []),
      ...checkScripts(document, choices),
      ...checkPolicy(blocks, ours),
      // A blocked request looks like a server that is down.
      ...[...endpoints]
        .filter(([{ endpoint }]) => !blocksConnection(blocks, new URL(endpoint).origin))
        .map(([, { finding }]) => finding),
      ...checkLookalikes(document, choices),
      ...checkElements(document, choices, {
        errors,
        pageEndpoint: clients.length > 0,
        list: [...endpoints.values()][0]?.list,
        speaksContract: [...endpoints.values()].some(({ source }) => source === 'native'),
        articles: [...endpoints.values()].flatMap(({ articles }) => articles),
        nowhere: [...endpoints].flatMap(([{ endpoint }, { isNowhere }]) => (isNowhere ? [endpoint] : [])),
      }),
      ...checkPage(document),
    ]);
  };

  let isDue = false;
  /** Shows what there is, at most once a task. */
  const update = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      panel.show(findings(), isBusy);
    });
  };

  const check = async (): Promise<void> => {
    isBusy = true;
    update();
    // Whatever failed before the doctor came says its error again.
    for (const { element } of placedOn(document, choices)) {
      if (element.state === 'error' && !errors.has(element)) element.reload?.();
    }
    endpoints.clear();
    if (!waits(document)) {
      await Promise.all(
        [...endpointsOn(document)].map(async ([client, written]) =>
          endpoints.set(client, await checkEndpoint(client, written)),
        ),
      );
    }
    isBusy = false;
    update();
  };

  watchPolicy((block) => {
    blocks.push(block);
    update();
  });
  document.addEventListener('cw-error', (event) => {
    const { target, error } = event;
    if (target instanceof Element) errors.set(target, error);
    update();
  });
  for (const type of ['cw-load', 'cw-empty']) document.addEventListener(type, update);
  for (const { tag } of choices.widgets) {
    customElements.whenDefined(tagName(tag)).then(update, () => undefined);
  }

  const panel = new Panel(() => void check());
  new MutationObserver(update).observe(document.documentElement, { childList: true, subtree: true });
  afterLoad(() => void check());
};
