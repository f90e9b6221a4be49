/** Fields that a page asks for beside the address: a JSON list inside the form's element. */
import * as v from 'valibot';
import { isContentError } from './error.js';
import { optionalText, text } from './fields.js';
import { invalid, originOf, validate } from './kind.js';

const types = ['text', 'email', 'tel', 'select', 'checkbox'] as const;
const option = v.union([text, v.object({ value: text, label: text })]);

export const signupFieldSchema = v.object({
  name: text,
  type: v.picklist(types),
  label: text,
  required: v.nullish(v.boolean()),
  options: v.nullish(v.array(option)),
  autocomplete: optionalText,
});

/** One field beside the address. */
export interface SignupField {
  readonly name: string;
  readonly type: (typeof types)[number];
  readonly label: string;
  readonly required: boolean;
  /** What a `select` offers. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** A token of the HTML standard, such as `given-name`. */
  readonly autocomplete: string | undefined;
}

/** Names that the form itself has. */
const OWN = ['email', 'consent', 'website'];

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads the list; what cannot be used is left out and named by its path on the console. */
export const readSignupFields = (json: string, base: string): readonly SignupField[] => {
  const from = originOf({ base });
  const taken = new Set(OWN);

  const read = (item: unknown, path: string): SignupField => {
    const { name, type, label, required, options, autocomplete } = validate(
      signupFieldSchema,
      item,
      path,
      base,
    );
    if (taken.has(name)) throw invalid(`${path}.name`, base);
    if (type === 'select' && !options?.length) throw invalid(`${path}.options`, base);
    taken.add(name);
    return {
      name,
      type,
      label,
      required: required ?? false,
      options: (options ?? []).map((one) => (typeof one === 'string' ? { value: one, label: one } : one)),
      autocomplete: autocomplete || undefined,
    };
  };

  const list = parsed(json);
  if (!Array.isArray(list)) {
    from.report('fields');
    return [];
  }
  return list.flatMap((item: unknown, index) => {
    const path = `fields.${String(index)}`;
    try {
      return [read(item, path)];
    } catch (error) {
      const at = (isContentError(error) && error.path) || path;
      from.report(at.endsWith('.type') ? `${at} (not ${types.join(', ')})` : at);
      return [];
    }
  });
};
