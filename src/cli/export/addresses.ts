/** Addresses in a document that moves to another place: all that were relative become absolute. */
import { isObject } from '../../content/index.js';
import { mapElements, toHtml } from '../../html/index.js';
import { parseHtml } from '../../server/parse-html.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Moves {
  /** What addresses were relative to. */
  readonly base: string;
  /** What to write for the address of a picture; absolute. */
  readonly picture: (url: string) => string;
  /** What to write for a comparison's id. */
  readonly comparison: (id: string) => string;
}

const CANDIDATE = /[\s,]*(?![\s,])(\S*[^\s,])(\s[^,]*)?(?:,|$)/gy;

const whole = (value: string, base: string): string =>
  URL.canParse(value, base) ? new URL(value, base).href : value;

const link = (value: string, { base }: Moves): string => (value.startsWith('#') ? value : whole(value, base));
const picture = (value: string, { base, picture: moved }: Moves): string =>
  value === '' ? value : moved(whole(value, base));
const set = (value: string, moves: Moves): string =>
  [...value.matchAll(CANDIDATE)]
    .map(([, address = '', size = '']) => `${picture(address, moves)} ${size.trim()}`.trim())
    .join(', ');

type Move = (value: string, moves: Moves) => string;

const moveFor = (tag: string, name: string): Move | undefined => {
  if (name === 'srcset') return set;
  if (tag === 'img' && (name === 'src' || name === 'data-src')) return picture;
  if (['href', 'src', 'data-src', 'poster', 'data'].includes(name)) return link;
  return name === 'data-comparison' ? (value, { comparison }) => comparison(value) : undefined;
};

/** HTML in which nothing moves stays as it was written. */
const html: Move = (text, moves) => {
  let changed = false;
  const nodes = mapElements(parseHtml(text), (element) => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => {
        const moved =
          value.trim() === '' ? value : (moveFor(element.tag, name)?.(value.trim(), moves) ?? value);
        changed ||= moved !== value.trim() && moved !== value;
        return [name, moved];
      }),
    ),
  }));
  return changed ? toHtml(nodes) : text;
};

const moved = (fields: Fields, name: string, move: Move, moves: Moves): Fields => {
  const value = fields[name];
  return typeof value === 'string' ? { ...fields, [name]: move(value, moves) } : fields;
};

const inside = (fields: Fields, name: string, change: (value: Fields) => Fields): Fields => {
  const value = fields[name];
  if (Array.isArray(value)) {
    return { ...fields, [name]: value.map((one: unknown) => (isObject(one) ? change(one) : one)) };
  }
  return isObject(value) ? { ...fields, [name]: change(value) } : fields;
};

/** An article, its summary, a comparison or questions, with the addresses that they have in a new place. */
export const move = (item: Fields, moves: Moves): Fields => {
  const withUrl = (value: Fields): Fields => moved(value, 'url', link, moves);
  const withPicture = (value: Fields): Fields =>
    moved(moved(value, 'src', picture, moves), 'srcset', set, moves);
  let result = withUrl(item);
  for (const name of ['author', 'citations']) result = inside(result, name, withUrl);
  result = inside(result, 'image', withPicture);
  result = inside(result, 'review', (review) => inside(review, 'reviewedBy', withUrl));
  result = inside(result, 'notices', (notice) => inside(notice, 'source', withUrl));
  result = inside(result, 'sections', (section) => moved(section, 'html', html, moves));
  result = inside(result, 'items', (question) => moved(question, 'answer', html, moves));
  const { comparisons } = result;
  if (Array.isArray(comparisons)) {
    const renamed = comparisons.map((id: unknown) => (typeof id === 'string' ? moves.comparison(id) : id));
    result = { ...result, comparisons: renamed };
  }
  return moved(result, 'html', html, moves);
};
