// What the tests know of the servers that scripts/servers.mjs has started, and pages that show content from them.
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { Page, until } from '../embed/support.js';

type Numbers = Readonly<Record<string, number>>;

interface Servers {
  readonly endpoint: string;
  readonly wordpress?: {
    readonly pretty: string;
    readonly plain: string;
    readonly categories: Numbers;
    readonly tags: Numbers;
  };
  readonly ghost?: { readonly url: string; readonly key: string };
  /** Origin of the folders that the publisher's tool has written, by the names of `Servers`. */
  readonly files?: string;
}

const servers = testServers as unknown as Servers;
export const { ghost } = servers;

/** A place that content comes from, as a page names it. */
export interface Origin {
  readonly name: string;
  readonly attributes: string;
  /** Where its pictures are. */
  readonly pictures: string;
  /** What links to the article look like. */
  readonly links: RegExp;
  /** What it calls a category and a tag of demo articles, and the category of the short and the difficult posts, where it has them. */
  readonly category: string;
  readonly tag: string;
  readonly notes?: string;
  /** Whether the slug of a post may be of any letters. */
  readonly hasAnySlug?: boolean;
}

const wordpress = ({ pretty, plain, categories, tags }: NonNullable<Servers['wordpress']>): Origin[] => {
  const common = {
    category: String(categories['ketamine-basics']),
    tag: String(tags['research']),
    notes: String(categories['notes']),
    hasAnySlug: true,
  };
  return [
    {
      name: 'WordPress with pretty permalinks',
      attributes: `data-endpoint="${pretty}/wp-json" data-source="wordpress"`,
      pictures: pretty,
      links: /\/is-ketamine-addictive\/$/,
      ...common,
    },
    {
      name: 'WordPress without pretty permalinks',
      attributes: `data-endpoint="${plain}/index.php?rest_route=" data-source="wordpress"`,
      pictures: plain,
      links: /\/\?p=\d+$/,
      ...common,
    },
  ];
};

const systems: Origin[] = [
  {
    name: 'a JSON Feed',
    attributes: `data-endpoint="${servers.endpoint}/feed.json" data-source="json-feed"`,
    pictures: servers.endpoint,
    links: /^https:\/\/harborlane\.example\/.*\/is-ketamine-addictive$/,
    category: 'ketamine-basics',
    tag: 'Research',
  },
  ...(servers.wordpress ? wordpress(servers.wordpress) : []),
  ...(ghost
    ? [
        {
          name: 'Ghost',
          attributes: `data-endpoint="${ghost.url}" data-source="ghost" data-content-key="${ghost.key}"`,
          pictures: ghost.url,
          links: /\/is-ketamine-addictive\/$/,
          category: 'ketamine-basics',
          tag: 'research',
          notes: 'notes-queries',
        },
      ]
    : []),
];

/** The same content once more, from the files that the publisher's tool has made of it. */
const filesOf = (name: string, folder: string): Origin[] =>
  systems
    .filter((origin) => servers.files && origin.name === name)
    .map((origin) => ({
      ...origin,
      name: `files exported from ${name}`,
      attributes: `data-endpoint="${servers.files ?? ''}/${folder}"`,
    }));

export const origins: Origin[] = [
  ...systems,
  ...filesOf('WordPress with pretty permalinks', 'wordpress'),
  ...filesOf('Ghost', 'ghost'),
];

/** A page at the tests' origin, its code from a second one, its content from a third. */
export const pageOf = ({ attributes }: Pick<Origin, 'attributes'>, html: string): Page => {
  const page = new Page();
  const script = `<script async crossorigin src="${page.code}/embed.js" ${attributes}></script>`;
  return page.write(`${script}</head><body>${html}`).end();
};

/** A page on which one widget shows its content. */
export const showing = async (origin: Pick<Origin, 'attributes'>, html: string): Promise<Page> => {
  const page = pageOf(origin, html);
  const [, tag = ''] = /^<([\w-]+)/.exec(html) ?? [];
  await page.ready(tag);
  return page;
};

export const inside = (page: Page, tag: string): ShadowRoot => {
  const { shadowRoot } = page.one(tag);
  if (!shadowRoot) throw new Error(`${tag} shows nothing`);
  return shadowRoot;
};

/** Waits until the widget's text has this in it: foreign HTML is cleaned after the widget is ready. */
export const says = (page: Page, tag: string, text: string): Promise<void> =>
  until(() => page.text(tag).includes(text), `${tag} says “${text}”`);

/** The titles of a list's cards. */
export const titles = (page: Page, tag: string): string[] =>
  [...inside(page, tag).querySelectorAll('[part~="title"]')].map(({ textContent }) => textContent.trim());

/** The first mail to this address. */
export const mailTo = async (address: string): Promise<{ readonly text: string }> => {
  const mail = await executeServerCommand<{ readonly text: string } | undefined, string>(
    'next-mail',
    address,
  );
  expect(mail, `a mail to ${address}`).to.be.an('object');
  return mail as { readonly text: string };
};
