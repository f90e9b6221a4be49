/** Where a snippet goes: what each system needs, where to paste each piece, and what one should see. */
import { react, tagManager } from './program.js';
import type { Target } from './settings.js';
import {
  attributesOf,
  element,
  head,
  looksOf,
  pageAttributesOf,
  room,
  tagOf,
  urlOf,
  type Snippet,
} from './snippet.js';

export interface Step {
  readonly title: string;
  readonly where: string;
  /** To copy as it is. */
  readonly code: string;
}

/** Fields of a form that are filled in one by one. */
export interface Fields {
  readonly title: string;
  readonly where: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface Guide {
  /** What the system asks for before it takes code. */
  readonly needs: string;
  readonly steps: readonly (Step | Fields)[];
  readonly see: string;
}

/** Systems that let `div` and `data-` through and strip tags that they do not know, unless somebody may do more. */
const stripping: readonly Target[] = ['wordpress'];

/** Whether the snippet is written as a mount. */
export const isMount = ({ settings: { write, target } }: Snippet): boolean =>
  write === '' ? stripping.includes(target) : write === 'mount';

/** How much Webflow takes in one place. */
const WEBFLOW_LIMIT = 10_000;

/** An article that opened in the frame of an embed would be cut off there. */
const OPEN_OUTSIDE = `<script>
  document.addEventListener('cw-select', function (event) {
    event.preventDefault();
    window.open(event.href);
  });
</script>`;

/** What each system is called. */
export const labels: Readonly<Record<Target, string>> = {
  html: 'Plain HTML',
  wordpress: 'WordPress',
  squarespace: 'Squarespace',
  wix: 'Wix',
  webflow: 'Webflow',
  'tag-manager': 'Google Tag Manager',
  react: 'React',
};

/** The piece that goes into the head, once a site. */
const inHead = (snippet: Snippet, where: string): Step => ({
  title: 'Once, in the head',
  where,
  code: head(snippet),
});

/** The piece that goes where the widget should be. */
const inPlace = (snippet: Snippet, where: string): Step => ({
  title: 'Where it should be',
  where,
  code: element(snippet, isMount(snippet)),
});

const guides: Readonly<Record<Target, (snippet: Snippet) => Guide>> = {
  html: (snippet) => ({
    needs: 'Access to the pages, or to the template that they share.',
    steps: [
      inHead(snippet, 'Paste this before </head> of every page that has a widget.'),
      inPlace(snippet, 'Paste this into the body, as often as you like.'),
    ],
    see: 'Reload the page: the content stands there in your own typeface and text colour.',
  }),

  wordpress: (snippet) => ({
    needs:
      'For the first step, an administrator, who may install plugins or edit the theme; in a network of sites, its super admin. On WordPress.com also a plan that allows plugins.',
    steps: [
      inHead(
        snippet,
        'Paste this into a plugin for header code, or into header.php of a child theme, before </head>. WordPress strips scripts from pages and posts.',
      ),
      inPlace(
        snippet,
        isMount(snippet)
          ? 'Add a block “Custom HTML” and paste this. WordPress keeps it for authors too, whose unknown tags it strips.'
          : 'Add a block “Custom HTML” and paste this. It stays only for people with the right to unfiltered HTML; choose the div for others.',
      ),
    ],
    see: 'The editor shows the link alone. View the page: the content takes its place.',
  }),

  squarespace: (snippet) => ({
    needs:
      'A plan with code injection: Core, Plus or Advanced, or the older Business and Commerce plans. For the first step, the owner or an administrator of the site.',
    steps: [
      inHead(
        snippet,
        'Open Settings, then Code Injection (under Developer Tools or Advanced), and paste this into Header.',
      ),
      inPlace(snippet, 'Add a Code Block, leave it on HTML, and replace what it holds with this.'),
    ],
    see: 'Code may not run while you edit. Save, and open the page in a private window.',
  }),

  wix: (snippet) => {
    const { widget } = snippet;
    const attributes = [...(widget.usesEndpoint ? pageAttributesOf(snippet) : []), ...attributesOf(snippet)];
    const { theme } = snippet.settings;
    const looks = [
      ...(theme ? [`@import url('${urlOf(snippet, `themes/${theme}.css`)}');`] : []),
      ...(looksOf(snippet) ? [looksOf(snippet)] : []),
    ].join('\n');
    const own = new Set(['endpoint', 'source', 'content-key', ...widget.options.map(({ name }) => name)]);
    return {
      needs:
        'A Custom Element needs a premium plan with a domain of your own; Embed HTML does not. For both, the owner of the site, or the role Admin (Co-Owner) or Website Manager.',
      steps: [
        {
          title: 'Either a Custom Element',
          where:
            'Add Elements, Embed Code, Custom Element. Choose “Server URL”, fill in address and tag, and add each attribute under “Set Attributes”. A Custom Element has no integrity, no reserved room and no fallback link.',
          fields: [
            ['Server URL', urlOf(snippet, `elements/${widget.tag}.js`)],
            ['Tag name', widget.tag],
            ...attributes.filter(([name]) => own.has(name)),
          ],
        },
        ...(looks
          ? [
              {
                title: 'Its looks',
                where:
                  'Paste this at the top of the site’s CSS file (global.css), where your editor offers one.',
                code: looks,
              },
            ]
          : []),
        {
          title: 'Or Embed HTML',
          where:
            'Add Elements, Embed Code, Embed HTML, choose “Code”, and paste all of this. It is a frame of fixed height: make it high enough.',
          code: `${head(snippet)}\n${element(snippet, isMount(snippet))}\n${OPEN_OUTSIDE}`,
        },
      ],
      see: 'Publish, and open the site: Wix shows a Custom Element only there and in the preview.',
    };
  },

  webflow: (snippet) => {
    const most = Math.max(head(snippet).length, element(snippet, isMount(snippet)).length);
    return {
      needs:
        'A paid site plan, or a Workspace plan that allows custom code. For the first step, the site role Site manager, with the right to publish; a Designer can do the second.',
      steps: [
        inHead(snippet, 'Open Site settings, Custom code, and paste this into Head code. Save.'),
        inPlace(snippet, 'Add a Code Embed element and paste this.'),
      ],
      see:
        most > WEBFLOW_LIMIT
          ? `Webflow takes ${WEBFLOW_LIMIT.toLocaleString('en')} characters in one place, and this is ${most.toLocaleString('en')}: shorten it.`
          : 'The Designer shows a grey box. Publish, and open the site.',
    };
  },

  'tag-manager': (snippet) => ({
    needs:
      'Somebody who may publish the container, and the page’s own editor: Tag Manager brings the code alone, and the page needs the place for the widget.',
    steps: [
      {
        title: 'In Tag Manager',
        where:
          'New tag, Custom HTML; paste this. Trigger: Initialization – All Pages. Tick nothing else, submit and publish.',
        code: tagManager(snippet),
      },
      inPlace(snippet, 'Paste this into the page.'),
      {
        title: 'Room for it',
        where:
          'Paste this into the page’s own head, where you can reach it. Tag Manager comes after the page is drawn; without this, what stands below the widget moves.',
        code: room(snippet),
      },
    ],
    see: 'In Tag Manager’s preview the tag counts as fired, and the page shows the content. Visitors who refuse or block Tag Manager see the link.',
  }),

  react: (snippet) => ({
    needs: 'React 17 or later. No package is installed.',
    steps: [
      {
        title: 'A component',
        where: `Save this as a .jsx file and render it where it should be. It takes its code from ${new URL(snippet.files.base).host}.`,
        code: react(snippet),
      },
    ],
    see: `The component renders <${tagOf(snippet)}>; the content shows once its script has run.`,
  }),
};

export const guideFor = (snippet: Snippet): Guide => guides[snippet.settings.target](snippet);
