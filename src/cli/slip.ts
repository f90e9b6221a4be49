/** Where JSON that somebody wrote breaks off. */

/** The engine's words and, in most cases, the place: some of its messages show the text around it instead. */
const MESSAGE = /^(.*?)(?: in JSON)?(?: at position (\d+).*)?$/s;
const TOO_SHORT = 'Unexpected end of JSON input';

/** Line, column and what is wrong there; undefined for what was not meant to be JSON, such as a page of HTML. */
export const slipIn = (text: string, error: unknown): string | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const whole = (error as Error).message;
  const [, says = whole, position] = MESSAGE.exec(whole) ?? [];
  const at = says === TOO_SHORT ? text.trimEnd().length : position && Number(position);
  const words = says.replace(/\s+/g, ' ');
  if (at === undefined || at === '') return words;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${String(lines.length)}, column ${String((lines.at(-1) ?? '').length + 1)}: ${words}`;
};
