// `npm run check:syntax`: whether what was built parses where it will run. cdn/ holds classic scripts, in which
// `import`, `export` and `import.meta` are errors; dist/ holds modules. A build that lowers decorators or
// TypeScript wrongly succeeds all the same, and the page finds out.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Script } from 'node:vm';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = promisify(execFile);

const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .map((path) => join(folder, path));

const problems = [];

const classic = scriptsIn('cdn');
for (const path of classic) {
  try {
    // Compiled, not run. Stricter than `node --check`, which takes a CommonJS file's top-level `return`.
    new Script(readFileSync(path, 'utf8'), { filename: path });
  } catch (error) {
    problems.push(`${path} is no classic script: ${error.message}`);
  }
}

const modules = scriptsIn('dist');
const queue = [...modules];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      try {
        await run(process.execPath, ['--check', path]);
      } catch (error) {
        problems.push(`${path} does not parse: ${error.stderr.trim()}`);
      }
    }
  }),
);

console.log(`${classic.length} classic scripts and ${modules.length} modules.`);
if (classic.length === 0 || modules.length === 0)
  problems.push('Nothing was built: run `npm run build` first.');
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
