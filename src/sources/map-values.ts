/** Follows the paths of a map through an answer. */
import { fieldsOf, listOf, textIn } from './json.js';
import type { MapSpec, Path, Spec } from './map-spec.js';
import { htmlOf } from './post.js';

/** Links that lead to each other end here. */
const HOPS = 8;

/** Only what the JSON itself has: a path may be called `constructor`. */
const step = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const walk = (value: unknown, path: Path): unknown => path.split('.').filter(Boolean).reduce(step, value);

/** Reads one answer. */
export class Answer {
  readonly json: unknown;
  readonly #links: MapSpec['links'];
  #targets: Map<string, unknown> | undefined;

  constructor(json: unknown, links: MapSpec['links']) {
    this.json = json;
    this.#links = links;
  }

  /** What a path leads to from here; undefined where it leads nowhere. */
  at(path: Path, from: unknown = this.json): unknown {
    const [first = '', ...further] = path.split('->').slice(0, HOPS);
    return further.reduce<unknown>((link, rest) => walk(this.#follow(link), rest), walk(from, first));
  }

  /** What a field is to hold. */
  value(spec: Spec, from: unknown): unknown {
    if (typeof spec === 'string') return this.at(spec, from) ?? undefined;
    if (Array.isArray(spec)) return this.#firstOf(spec as readonly Path[], from);
    const object = spec as Exclude<Spec, string | readonly Path[]>;
    if ('value' in object) return object.value;
    if ('template' in object) return undefined;
    if ('each' in object) {
      return listOf(this.at(object.each as Path, from)).map((one) => this.value(object.to, one));
    }
    if ('path' in object) {
      const text = textIn(this.value(object.path, from));
      return text ? htmlOf(text) : undefined;
    }
    const made = Object.entries(object)
      .map(([name, inner]) => [name, this.value(inner, from)] as const)
      .filter(([, value]) => value !== undefined);
    // Of which nothing is there, it is not there: a person without a name is nobody.
    return made.some(([name]) => !isConstant(object[name])) ? Object.fromEntries(made) : undefined;
  }

  #firstOf(paths: readonly Path[], from: unknown): unknown {
    return paths
      .map((path) => this.at(path, from))
      .find((value) => value !== undefined && value !== null && value !== '');
  }

  #key(of: unknown): string {
    return JSON.stringify(this.#links?.by.map((path) => walk(of, path)) ?? []);
  }

  /** What a link leads to; what is no link leads to itself. */
  #follow(link: unknown): unknown {
    this.#targets ??= new Map(
      this.#links?.in
        .flatMap((path) => listOf(walk(this.json, path)))
        .map((target) => [this.#key(target), target]),
    );
    return this.#targets.get(this.#key(link)) ?? link;
  }
}

const isConstant = (spec: Spec | undefined): boolean => 'value' in fieldsOf(spec);
