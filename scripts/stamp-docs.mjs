// @ts-check
// A part of `npm run release:version`: writes the new version into the addresses of the documents.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsIn, stamped } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const path of documentsIn(root)) {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const fresh = stamped(text, version);
  if (fresh !== text) writeFileSync(file, fresh);
}
