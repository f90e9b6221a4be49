import fc from 'fast-check';

const words = (list: string): string[] => list.split(' ');

const TAGS = words(
  'p br pre blockquote code em b a img figure ul li dl dt dd details summary div span table caption colgroup col thead ' +
    'tbody tr td th h1 h3 h6 ruby rt rp section article legend fieldset center nobr font big button label menu strike ' +
    'dialog template svg math mi mtext desc foreignObject form input textarea title style script noscript xmp x-y',
);
/** With these inside, or around, links come to stand within links, which HTML cannot say. */
const AROUND_LINKS = words('object embed iframe video audio source applet marquee');
const NAMES = words(
  'id title href src srcset sizes alt width height hidden style lang dir name class datetime headers hreflang ' +
    'data-src data type open span colspan scope start value data-comparison is slot role onclick',
);
const VALUES = [
  ...[
    'x',
    '',
    '1',
    '0',
    ' 1 ',
    'a:b',
    '#x',
    'https://a.example/b',
    '/p.png',
    '/a.png 1x, b:c 2x',
    'tel:1',
    '\n x',
  ],
  ...[
    '-->',
    ']]>',
    '</style>',
    'javascript:x',
    'java script:x',
    'display:none',
    'false',
    ' false',
    '\u00a0x\u00a0',
  ],
  ...['attributes', 'nodeName', 'childNodes', 'row', 'ltr', 'auto, x:y', '&#13;x', '\ud800'],
];
const TEXTS = [
  ...[
    'text',
    ' ',
    '\n',
    '\n\n',
    '\r',
    '&#13;',
    '\0',
    '&nbsp;',
    '&lt;b&gt;',
    '&amp;lt;',
    '<',
    '&',
    '</',
    '<!',
  ],
  ...['<!-- c -->', '<?x ?>', '<![CDATA[x]]>', '<!--', '-->', '<p title="', '"', "'"],
];

const startTag = (tags: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...tags),
      fc.array(
        fc
          .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES))
          .map(([name, value]) => ` ${name}="${value}"`),
        { maxLength: 3 },
      ),
    )
    .map(([tag, attributes]) => `<${tag}${attributes.join('')}>`);

const markupOf = (tags: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: startTag(tags) },
        { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
        { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join(''));

/** Strings made of what parsers and sanitizers look for. */
export const markup = markupOf([...TAGS, ...AROUND_LINKS]);

/** The same without what puts links into links. */
export const plainMarkup = markupOf(TAGS);
