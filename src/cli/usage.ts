/** What a command is, and how its words on the command line are read. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** Resolves with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Nothing was wrong (warnings apart), something was, or the command itself was not understood. */
export const EXIT = { fine: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The command line asks for what there is not: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot do its work, and no content is to blame: one sentence, exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** As `parseArgs`, with errors of one sentence. `operands` names what has to stand beside the options. */
export const readArguments = <const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
  operands: readonly string[],
) => {
  const { values, positionals } = parsed(command, args, options);
  const missing = operands[positionals.length];
  if (missing) throw new UsageError(`clinic-widgets ${command} needs ${missing}.`);
  const extra = positionals[operands.length];
  if (extra !== undefined) throw new UsageError(`clinic-widgets ${command} has no use for “${extra}”.`);
  return { values, operands: positionals };
};

const parsed = <const Known extends Options>(command: string, args: readonly string[], options: Known) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const [, name = 'an option'] = /'(-[^' ]+)/.exec(message) ?? [];
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `clinic-widgets ${command} does not know ${name}.`
        : /argument missing|ambiguous/.test(message)
          ? `${name} of clinic-widgets ${command} needs a value.`
          : `${name} of clinic-widgets ${command} takes no value.`,
    );
  }
};

/** A whole number of at least 1. */
export const countIn = (value: string | undefined, name: string): number | undefined => {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new UsageError(`--${name} takes a whole number above zero.`);
  return count;
};

/** An address of the web, as an option or an operand. */
export const addressIn = (value: string, name: string): string => {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new UsageError(`${name} takes a whole address, such as https://content.example/v1, not “${value}”.`);
};
