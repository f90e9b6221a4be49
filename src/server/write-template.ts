import { noChange, nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';

/** Markup that is written as it stands: our own, or made safe. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** How directives are written that do their work in a document; any other renders. By their classes. */
export type Directives = ReadonlyMap<unknown, (...values: readonly never[]) => unknown>;

/** A value between two tags, or the values of one attribute with what stands around them. */
type Place = number | { readonly name: string; readonly first: number; readonly around: readonly string[] };

/** Text that stays the same, and the places of the values. */
type Plan = readonly (string | Place)[];

const NEXT_IN_TAG = /"[^"]*"|'[^']*'|["'>]/g;
const ATTRIBUTE = /\s([^\s"'>=/]+)=(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/;

/** Whether text that began inside a start tag, or outside of one, ends inside of one. */
const endsInTag = (text: string, beganInTag: boolean): boolean => {
  let inTag = beganInTag;
  for (let at = 0; at < text.length;) {
    if (inTag) {
      NEXT_IN_TAG.lastIndex = at;
      const found = NEXT_IN_TAG.exec(text);
      // A quote that is open: a value follows.
      if (!found || found[0] === '"' || found[0] === "'") return true;
      inTag = found[0] !== '>';
      at = NEXT_IN_TAG.lastIndex;
    } else {
      const tag = text.slice(at).search(/<[a-z]/i);
      if (tag < 0) return false;
      inTag = true;
      at += tag + 1;
    }
  }
  return inTag;
};

/** Finds out once for each template where its values stand. */
const planOf = (strings: TemplateStringsArray): Plan => {
  const plan: (string | Place)[] = [];
  let inTag = false;
  let attribute: { name: string; first: number; around: string[]; end: string } | undefined;
  strings.forEach((string, at) => {
    // How our templates are laid out is for people.
    let text = string.replace(/\s+/g, ' ');
    if (attribute) {
      const end = attribute.end ? text.indexOf(attribute.end) : text.search(/[\s>]/);
      attribute.around.push(end < 0 ? text : text.slice(0, end));
      // The next value belongs to the same attribute.
      if (end < 0) return;
      plan.push(attribute);
      text = text.slice(end + attribute.end.length);
      attribute = undefined;
    }
    inTag = endsInTag(text, inTag);
    const found = inTag ? ATTRIBUTE.exec(text) : undefined;
    if (found) {
      const [whole, name = '', double, single, bare] = found;
      attribute = {
        name,
        first: at,
        around: [double ?? single ?? bare ?? ''],
        end: double !== undefined ? '"' : single !== undefined ? "'" : '',
      };
      plan.push(text.slice(0, -whole.length));
    } else {
      plan.push(text);
      // What is said of an element itself matters to documents alone.
      if (!inTag && at < strings.length - 1) plan.push(at);
    }
  });
  return plan;
};

const plans = new WeakMap<TemplateStringsArray, Plan>();

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (value: unknown): string =>
  String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/**
 * Writes what `render()` returns as HTML: what Lit makes of the same in a document, without its marks, since the
 * elements render anew. Listeners and properties are left out.
 */
export const writeTemplate = (value: unknown, directives: Directives): string => {
  const settled = (given: unknown): unknown => {
    const directive = getDirectiveClass(given);
    if (!directive) return given;
    const { values } = given as { readonly values: readonly never[] };
    const write = directives.get(directive);
    return write ? write(...values) : new directive({ type: 2 }).render(...values);
  };

  const attribute = ({ name, first, around }: Exclude<Place, number>, values: readonly unknown[]): string => {
    if (/^[.@]/.test(name)) return '';
    const given = around.slice(1).map((_, at) => settled(values[first + at]));
    if (name.startsWith('?')) return given[0] && given[0] !== nothing ? ` ${name.slice(1)}=""` : '';
    if (given.includes(nothing) && around.join('') === '') return '';
    const text = around.map((piece, at) => (at ? escaped(plain(given[at - 1])) : '') + piece).join('');
    return ` ${name}="${text}"`;
  };

  const template = ({ strings, values }: TemplateResult): string => {
    const plan = plans.get(strings) ?? planOf(strings);
    plans.set(strings, plan);
    return plan
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : typeof piece === 'number'
            ? child(values[piece])
            : attribute(piece, values),
      )
      .join('');
  };

  const child = (given: unknown): string => {
    const content = settled(given);
    if (content instanceof Markup) return content.html;
    if (isTemplateResult(content)) return template(content as TemplateResult);
    if (isList(content)) return [...content].map(child).join('');
    return escaped(plain(content));
  };

  return child(value);
};

const plain = (value: unknown): unknown => (value === nothing || value === noChange ? '' : (value ?? ''));
