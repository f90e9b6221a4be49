/**
 * Takes the place of valibot in the script-tag build: the functions that our schemas use, with the same verdicts and
 * the same paths, at a tenth of the size. A schema here is a function that finds the first fault. The content tests
 * run against both.
 */
interface Issue {
  /** Which check failed. */
  readonly message: string;
  readonly path: readonly string[];
}

type Schema = (value: unknown, path: readonly string[]) => Issue | undefined;

const fault = (message: string, path: readonly string[]): Issue => ({ message, path });

const primitive = (type: string) => (): Schema => (value, path) =>
  // valibot does not take NaN for a number either.
  typeof value === type && value === value ? undefined : fault(type, path);

const first = <Item>(items: Iterable<Item>, check: (item: Item) => Issue | undefined): Issue | undefined => {
  for (const item of items) {
    const issue = check(item);
    if (issue) return issue;
  }
  return undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const string = primitive('string');
export const number = primitive('number');

export const nonEmpty = (): Schema => (value, path) => (value === '' ? fault('nonEmpty', path) : undefined);

export const pipe =
  (...schemas: Schema[]): Schema =>
  (value, path) =>
    first(schemas, (schema) => schema(value, path));

export const nullish =
  (schema: Schema): Schema =>
  (value, path) =>
    value === null || value === undefined ? undefined : schema(value, path);

export const picklist =
  (options: readonly unknown[]): Schema =>
  (value, path) =>
    options.includes(value) ? undefined : fault(options.join(), path);

export const union =
  (options: readonly Schema[]): Schema =>
  (value, path) =>
    options.some((option) => !option(value, path)) ? undefined : fault('union', path);

export const array =
  (item: Schema): Schema =>
  (value, path) =>
    Array.isArray(value)
      ? first(value.entries(), ([index, entry]) => item(entry, [...path, String(index)]))
      : fault('array', path);

export const object =
  (entries: Readonly<Record<string, Schema>>): Schema =>
  (value, path) =>
    isRecord(value)
      ? first(Object.entries(entries), ([key, schema]) => schema(value[key], [...path, key]))
      : fault('object', path);

export const record =
  (_key: Schema, item: Schema): Schema =>
  (value, path) =>
    isRecord(value)
      ? first(Object.entries(value), ([key, entry]) => item(entry, [...path, key]))
      : fault('object', path);

export const safeParse = (
  schema: Schema,
  value: unknown,
): { success: true; output: unknown } | { success: false; issues: readonly [Issue] } => {
  const issue = schema(value, []);
  return issue ? { success: false, issues: [issue] } : { success: true, output: value };
};

export const getDotPath = ({ path }: Issue): string => path.join('.');
