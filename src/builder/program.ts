/** Snippets that are programs: for tag managers, which write scripts anew, and for React. */
import {
  attributesOf,
  dress,
  guardOf,
  linkAttributes,
  looksOf,
  ROOM,
  scriptDataOf,
  tagOf,
  themesOf,
  urlOf,
  type Snippet,
} from './snippet.js';

/** A string of JavaScript that cannot end a script element. */
const text = (value: string): string =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('<', '\\u003c')}'`;

const propertyOf: Readonly<Record<string, string>> = { crossorigin: 'crossOrigin' };

/** What makes the script tag, a line each. */
const insertion = (snippet: Snippet, src: string): string[] => [
  'script.async = true;',
  `script.src = ${src};`,
  ...guardOf(snippet, 'embed.js').map(
    ([name, value]) => `script.${propertyOf[name] ?? name} = ${text(value)};`,
  ),
  ...scriptDataOf(snippet).map(([name, value]) => `script.setAttribute('${name}', ${text(value)});`),
  'document.head.appendChild(script);',
];

const indented = (lines: readonly string[], depth: number): string =>
  lines.map((line) => `${' '.repeat(depth)}${line}\n`).join('');

/**
 * For a Custom HTML tag. Tag managers drop `data-` attributes of scripts, so that a few lines make the script; they
 * take old JavaScript only. They come after the page is drawn, too late to keep room.
 */
export const tagManager = (snippet: Snippet): string => `${[
  `<!-- clinic-widgets ${snippet.files.version} -->`,
  ...dress(snippet),
].join('\n')}
<script>
  (function () {
    var script = document.createElement('script');
${indented(insertion(snippet, text(urlOf(snippet, 'embed.js'))), 4)}  })();
</script>`;

/** A value in JSX; what JSX would read in its own way goes as an expression. */
const jsxValue = (value: string): string =>
  /["\\&<>{}\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;

const jsxAttributes = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${propertyOf[name] ?? name}=${jsxValue(value)}`).join('');

/** A component, as one file. */
export const react = (snippet: Snippet): string => {
  const name = snippet.widget.tag.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  const tag = tagOf(snippet);
  const { fallback } = snippet;
  const looks = looksOf(snippet);
  const inside = fallback
    ? `
        <a${jsxAttributes(linkAttributes(fallback))}>{${JSON.stringify(fallback.text)}}</a>
      `
    : '';
  const sheets = [ROOM, ...themesOf(snippet)].map(
    (path) =>
      `<link rel="stylesheet"${jsxAttributes([['href', urlOf(snippet, path)], ...guardOf(snippet, path)])} />`,
  );
  const style = looks ? [`<style>{\`${looks.replaceAll(/[`\\$]/g, '\\$&')}\`}</style>`] : [];
  return `// clinic-widgets ${snippet.files.version}
import { useEffect } from 'react';

const src = ${text(urlOf(snippet, 'embed.js'))};

export function ${name}() {
  useEffect(() => {
    if (document.querySelector(\`script[src="\${src}"]\`)) return;
    const script = document.createElement('script');
${indented(insertion(snippet, 'src'), 4)}  }, []);
  return (
    <>
${indented([...sheets, ...style], 6)}      <${tag}${jsxAttributes(attributesOf(snippet))}>${inside}</${tag}>
    </>
  );
}`;
};
