/** Reading JSON that nobody has validated yet: what is not of the expected type is as if it were not there. */
export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text; ids are numbers in some systems. Empty where there is none. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A number above zero, such as a width; some systems write it as text. */
export const numberIn = (value: unknown): number | undefined => {
  const number = Number(textIn(value));
  return number > 0 ? number : undefined;
};
