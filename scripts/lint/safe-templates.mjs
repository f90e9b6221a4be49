// Keeps out of `html` templates what a strict Content-Security-Policy refuses, or what lets markup in.

/** By the name of an attribute as it is written in a template, `.` and `@` included. */
const refused = [
  [
    /^style$/i,
    'No style attributes: a strict CSP refuses them. Use a class, or a part with a custom property',
  ],
  [/^\.?(innerhtml|outerhtml)$/i, 'Foreign HTML goes through foreignHtml() of sanitize/'],
  [/^\.?srcdoc$/i, 'No srcdoc: it takes markup past sanitize/'],
  [/^on[a-z]+$/i, 'No inline handlers: a strict CSP refuses them. Use @event'],
];

/** @type {import('eslint').Rule.RuleModule} */
export const safeTemplates = {
  meta: {
    type: 'problem',
    messages: {
      refused: '{{why}} (in <{{tag}} {{name}}>)',
      element: 'No <{{tag}}> in templates: a strict CSP refuses it',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !['html', 'svg', 'mathml'].includes(node.tag.name)) return;
        for (const { tag, attributes } of startTags(node.quasi)) {
          if (/^(style|script)$/i.test(tag)) context.report({ node, messageId: 'element', data: { tag } });
          for (const name of attributes) {
            const why = refused.find(([pattern]) => pattern.test(name))?.[1];
            if (why) context.report({ node, messageId: 'refused', data: { why, tag, name } });
          }
        }
      },
    };
  },
};

const attribute = String.raw`\s+([^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?`;

/** The start tags of a template with the names of their attributes. Expressions count as ordinary characters. */
function* startTags({ quasis }) {
  const text = quasis.map(({ value }) => value.raw).join('\u{fffd}');
  const tags = new RegExp(`<([a-z\u{fffd}][^\\s/>]*)((?:${attribute})*)`, 'gi');
  for (const [, tag, rest] of text.replaceAll(/<!--.*?-->/gs, '').matchAll(tags)) {
    yield { tag, attributes: [...rest.matchAll(new RegExp(attribute, 'g'))].map(([, name]) => name) };
  }
}
