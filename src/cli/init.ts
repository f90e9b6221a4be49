/** Writes a small endpoint to start from. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exampleFiles } from './example.js';
import { writeTrouble } from './files.js';
import { EXIT, readArguments, Refusal, type Command } from './usage.js';

const help = `clinic-widgets init DIR

Writes a small endpoint into the folder DIR: two articles, what is related to each, a comparison, questions, and a README
that says how to serve them. All of it is made up, and says so. DIR must be empty or not be there yet.`;

const run = async (args: readonly string[]): Promise<number> => {
  const { operands } = readArguments('init', args, {}, ['a folder']);
  const [folder = ''] = operands;
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Refusal(`${folder} cannot be made: ${writeTrouble(cause)}.`);
  });
  if ((await readdir(folder)).length > 0) {
    throw new Refusal(
      `${folder} is not empty, and nothing in it was touched. Name a folder that is, or a new one.`,
    );
  }
  for (const [path, text] of Object.entries(exampleFiles())) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  console.log(`${folder} holds an endpoint to start from. Its README.md says how to serve it.`);
  return EXIT.fine;
};

export const init: Command = { summary: 'writes a small endpoint to start from', help, run };
