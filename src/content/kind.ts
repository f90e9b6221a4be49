/** From any JSON to a model or a `ContentError`: envelope, withdrawal, schema, then normalising. */
import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { ContentError } from './error.js';
import type { Origin } from './reader.js';
import type { ImagePolicy } from './url.js';
import { warnOnce } from './warn.js';

/** One kind of document an endpoint can serve. */
export interface Kind<Model> {
  readonly name: string;
  /** Reads a contract document or a bare model; throws a `ContentError`. */
  parse(json: unknown, source: Whence): Model;
}

/** Where JSON came from, and who is told what of it cannot be used; the console, unless it is said. */
export interface Whence {
  readonly base: string;
  readonly images?: ImagePolicy;
  readonly report?: Origin['report'];
}

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isWithdrawn = (value: unknown): boolean => isObject(value) && value['status'] === 'withdrawn';

/** In a bare model paths start with the dot that follows `item` elsewhere. */
const inDocument = (path: string): string => path.replace(/^\./, '');

export const invalid = (path: string, url: string, cause?: unknown): ContentError =>
  new ContentError('invalid', { path: inDocument(path), url, cause });

/** The version this library reads; newer minors only add fields, so they render. */
const MAJOR = 1;

export const checkVersion = ({ version }: Fields, url: string): void => {
  const major = typeof version === 'string' && /^(\d+)\.\d+$/.exec(version)?.[1];
  if (!major) throw invalid('version', url);
  if (Number(major) > MAJOR) throw new ContentError('unsupported-version', { path: 'version', url });
};

export const validate = <Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  url: string,
): InferOutput<Schema> => {
  const result = safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = [path, getDotPath(issue)].filter(Boolean).join('.');
  throw invalid(at, url, issue.message);
};

export const originOf = ({ base, images = 'any', report }: Whence): Origin => ({
  base,
  images,
  report: (path) => {
    const at = inDocument(path);
    if (report) report(at);
    else warnOnce(`left out ${at} of ${base}`);
  },
});

/** A kind whose document holds one item. */
export const itemKind = <Schema extends GenericSchema, Model>(
  name: string,
  schema: Schema,
  normalise: (json: InferOutput<Schema>, path: string, from: Origin) => Model,
): Kind<Model> => ({
  name,
  parse(json, source) {
    const { base } = source;
    // A newer major may have no `item`, and a bare model may have a `version` that means something else.
    const enveloped = isObject(json) && ('item' in json || ('version' in json && !('id' in json)));
    if (enveloped) checkVersion(json, base);
    const item = enveloped ? json['item'] : json;
    if (isWithdrawn(item)) throw new ContentError('withdrawn', { url: base });
    const path = enveloped ? 'item' : '';
    return normalise(validate(schema, item, path, base), path, originOf(source));
  },
});
