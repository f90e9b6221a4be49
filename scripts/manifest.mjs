// `npm run manifest` writes custom-elements.json, and llms.txt from it; with --check it only says whether both are up
// to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { llmsText } from './llms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
const manifest = await cli({ argv, cwd: root, noWrite: true });
const files = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'llms.txt': llmsText(manifest, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))),
};

for (const [name, fresh] of Object.entries(files)) {
  const file = join(root, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
    console.error(`${name} is out of date: run \`npm run manifest\`.`);
    process.exitCode = 1;
  }
}
