// @ts-check
// llms.txt, from custom-elements.json and package.json: the whole public surface in one plain text, for programs that
// read documentation to write code.

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Entry */

/** @param {string} title @param {Entry[] | undefined} entries @param {(entry: Entry) => string} [label] */
const list = (title, entries = [], label = ({ name }) => `\`${name}\``) =>
  entries.length === 0
    ? []
    : [
        '',
        `${title}:`,
        '',
        ...entries.map((entry) => `- ${label(entry)}: ${entry.description ?? ''}`.trim()),
      ];

/** @param {any} element */
const describe = ({
  tagName,
  name,
  summary,
  description,
  attributes,
  members,
  events,
  slots,
  cssParts,
  cssStates,
}) => {
  const isOwn = (/** @type {any} */ member) =>
    member.kind === 'field' &&
    !(attributes ?? []).some((/** @type {any} */ one) => one.fieldName === member.name);
  const typed = (/** @type {Entry} */ entry) => `\`${entry.name}\` (${entry.type?.text ?? 'unknown'})`;
  return [
    '',
    `## <${tagName}>`,
    '',
    `Class \`${name}\`. ${summary}`,
    ...(description ? ['', description.trim()] : []),
    ...list('Attributes', attributes, typed),
    ...list('Properties without an attribute', members?.filter(isOwn), typed),
    ...list('Events', events, typed),
    ...list('Light DOM', slots, ({ name: slot }) => (slot ? `slot \`${slot}\`` : 'children')),
    ...list('States, as `:state()`', cssStates),
    ...list('Parts, as `::part()`', cssParts),
  ];
};

/**
 * @param {any} manifest
 * @param {{ name: string, version: string, description: string, exports: Record<string, unknown> }} packageJson
 */
export function llmsText({ modules }, { name, version, description, exports }) {
  const elements = modules.flatMap((/** @type {any} */ { declarations }) =>
    declarations.filter((/** @type {any} */ { tagName }) => tagName),
  );
  const tokens = new Map(
    elements
      .flatMap(({ cssProperties = [] }) => cssProperties)
      .map((/** @type {Entry} */ token) => [token.name, token]),
  );
  const entries = Object.keys(exports).filter((key) => exports[key] !== null);
  return `${[
    `# ${name} ${version}`,
    '',
    `> ${description}`,
    '',
    'On any page: one script tag, then tags.',
    '',
    '```html',
    `<script async src="https://cdn.example/${name}@${version}/cdn/embed.js" data-endpoint="https://content.example/v1"></script>`,
    '<article-card slug="is-ketamine-addictive"><a href="https://publisher.example/is-ketamine-addictive">Shown until the card is there</a></article-card>',
    '```',
    '',
    'With npm: importing a module of `define/` registers its tag; importing the package registers nothing.',
    '',
    '```js',
    `import '${name}/define/article-card';`,
    `import { configure } from '${name}';`,
    '',
    `configure({ endpoint: 'https://content.example/v1' });`,
    '```',
    '',
    'No endpoint is guessed: name one with `configure`, `data-endpoint`, `<content-provider endpoint>` or an attribute.',
    'Children of an element are its fallback. Events bubble and are composed. Set `data` to show content that is given.',
    '',
    `Entries of the package: ${entries.map((key) => `\`${key.replace('.', name)}\``).join(', ')}.`,
    ...elements.flatMap(describe),
    '',
    '## Tokens',
    ...list('Custom properties that all elements with looks take', [...tokens.values()], (token) =>
      token.default ? `\`${token.name}\` (default \`${token.default}\`)` : `\`${token.name}\``,
    ),
  ].join('\n')}\n`;
}
