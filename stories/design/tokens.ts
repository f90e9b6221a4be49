/** Every token that the manifest knows, and the ready sets of them. */
import type { Token } from '../../src/builder/manifest.js';
import { choices } from '../controls.js';

const { widgets } = choices;
const named = widgets.flatMap(({ tokens }) => tokens);

/** What a token is in each widget, said once where it is the same. */
const aboutOf = (name: string): string => {
  const about = new Map<string, string[]>();
  for (const { tag, tokens: own } of widgets) {
    const token = own.find((each) => each.name === name);
    if (token) about.set(token.description, [...(about.get(token.description) ?? []), tag]);
  }
  return [...about]
    .map(([description, tags]) => (about.size > 1 ? `${tags.join(', ')}: ${description}` : description))
    .join(' ');
};

/** Each once, those that most widgets have first, and with what each widget has in its place. */
export const tokens: readonly (Token & { readonly usedBy: readonly string[] })[] = [
  ...new Map(named.map((token) => [token.name, token])).values(),
]
  .map((token) => ({
    ...token,
    description: aboutOf(token.name),
    standard: [...new Set(named.filter(({ name }) => name === token.name).map(({ standard }) => standard))]
      .filter(Boolean)
      .join(' or '),
    usedBy: widgets
      .filter(({ tokens: own }) => own.some(({ name }) => name === token.name))
      .map(({ tag }) => tag),
  }))
  .sort((a, b) => b.usedBy.length - a.usedBy.length);

const files = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const declarationsOf = (css: string): Record<string, string> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name).trim()]));
};

/** What each file of `themes/` sets, by its name. */
export const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(files).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), declarationsOf(css)]),
);

/** A rule to paste. */
export const cssOf = (values: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? [':root {', ...lines, '}'].join('\n') : '/* Nothing is set yet. */';
};
