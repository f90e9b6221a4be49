#!/usr/bin/env node
/** `clinic-widgets`, the publisher's tool. */
import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { isContentError } from '../content/error.js';
import { reasonOf } from './reason.js';
import { EXIT, Refusal, UsageError, type Command } from './usage.js';

/** Each is loaded only when it is used. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check/command.js')).check,
  export: async () => (await import('./export/command.js')).exportCommand,
  init: async () => (await import('./init.js')).init,
  prerender: async () => (await import('./prerender.js')).prerenderCommand,
};

const overview = async (): Promise<string> => {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(9)} ${(await load()).summary}`),
  );
  return `clinic-widgets COMMAND …

${lines.join('\n')}

  clinic-widgets COMMAND --help   what a command takes
  clinic-widgets --version`;
};

const version = async (): Promise<string> => {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

const run = async ([name = '--help', ...args]: readonly string[]): Promise<number> => {
  if (name === '--help' || name === '-h') {
    console.log(await overview());
    return EXIT.fine;
  }
  if (name === '--version') {
    console.log(await version());
    return EXIT.fine;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw new UsageError(
      `clinic-widgets does not know ${name}: there are ${Object.keys(commands).join(', ')}.`,
    );
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help);
    return EXIT.fine;
  }
  return command.run(args);
};

try {
  process.exitCode = await run(argv.slice(2));
} catch (error) {
  const isSentence = error instanceof UsageError || error instanceof Refusal;
  // A stack is for those who mend the command, and what an endpoint does is not for them.
  console.error(
    isSentence ? error.message : isContentError(error) ? `It could not be done: ${reasonOf(error)}.` : error,
  );
  process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.failed;
}
