// `npm run manifest` writes custom-elements.json; with --check it only says whether that file is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const file = join(root, 'custom-elements.json');

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
const manifest = await cli({ argv, cwd: root, noWrite: true });
const fresh = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, fresh);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
  console.error('custom-elements.json is out of date: run `npm run manifest`.');
  process.exit(1);
}
