// Which folder of src/ may import which. The picture of it is in docs/architecture.md.
import { dirname, join, sep } from 'node:path';

/** Each step may import every step before it. */
const chain = [
  ['content'],
  ['html'],
  ['sources', 'backends'],
  ['client'],
  ['contexts'],
  ['controllers'],
  ['templates'],
  ['widgets'],
  ['define'],
  ['embed'],
];
/** They import only `content` and `html`, and serve `controllers` and above. */
const leaves = ['events', 'locales', 'styles', 'sanitize'];

const upTo = (name) => chain.slice(0, chain.findIndex((step) => step.includes(name)) + 1).flat();
const fromControllersOn = chain.slice(chain.findIndex((step) => step.includes('controllers'))).flat();

const mayImport = {
  ...Object.fromEntries(
    chain.flatMap((step, index) =>
      step.map((name) => [
        name,
        [...chain.slice(0, index).flat(), ...(fromControllersOn.includes(name) ? leaves : [])],
      ]),
    ),
  ),
  ...Object.fromEntries(leaves.map((name) => [name, ['content', 'html']])),
  server: [...upTo('define'), ...leaves],
  // It says what the sanitizer would do.
  cli: [...upTo('client'), 'server', 'sanitize'],
  builder: [...upTo('define'), ...leaves],
  doctor: [...upTo('embed'), ...leaves, 'builder'],
  testing: upTo('client'),
  // The files directly in src/: what the package exports, free of side effects.
  '': [...upTo('widgets'), ...leaves],
};

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    messages: {
      direction: '{{from}} must not import {{to}}: see docs/architecture.md',
      sibling: 'Widgets do not import each other ({{to}}): what they share is a template or a controller',
      unknown:
        'The folder {{name}} has no place in the direction of imports yet: scripts/lint/import-direction.mjs',
    },
  },
  create(context) {
    const from = place(context.filename);
    if (!from) return {};

    function check(node) {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const to = place(join(dirname(context.filename), specifier));
      if (!to) return;
      const unknown = [from, to].find(({ layer }) => !(layer in mayImport));
      if (unknown) {
        context.report({ node, messageId: 'unknown', data: { name: `src/${unknown.layer}` } });
      } else if (from.layer !== to.layer) {
        if (mayImport[from.layer].includes(to.layer)) return;
        context.report({ node, messageId: 'direction', data: { from: label(from), to: label(to) } });
      } else if (from.layer === 'widgets' && from.folder !== to.folder) {
        context.report({ node, messageId: 'sibling', data: { to: to.folder } });
      }
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** Where in src/ a file lies: its layer and, in widgets/, its widget's folder. */
function place(path) {
  const [, inside] = path.split(`${sep}src${sep}`);
  if (inside === undefined) return undefined;
  const folders = inside.split(sep).slice(0, -1);
  return { layer: folders[0] ?? '', folder: folders[1] };
}

const label = ({ layer }) => (layer ? `${layer}/` : 'src/index.ts');
