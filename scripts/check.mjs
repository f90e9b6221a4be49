// `npm run check`: all that CI checks, each step even where an earlier one failed. Its last line counts the tests.
//   --without-tests   everything but the tests
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { npmCall } from './npm.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Side by side: what only reads the sources, and what builds. */
const building = [
  { types: ['types'], lint: ['lint'] },
  {
    // Looks into every folder, and cannot do so while one is taken away.
    format: ['format:check'],
    // Before anything writes it anew.
    manifest: ['manifest:check'],
    build: ['build'],
    'build once more': ['check:reproducible'],
    'syntax of the build': ['check:syntax'],
    notices: ['notices:check'],
    size: ['size', '--', '--check'],
  },
];
/** Then, side by side too, what installs the package. */
const installing = [
  { package: ['check:package'], 'unused code': ['check:unused'] },
  { frameworks: ['test:frameworks', '--', '--no-build', 'react', 'vue', 'svelte', 'static', 'node'] },
];
/** Then, one after the other: browsers have a clock to keep to. */
const looking = {
  pictures: ['pictures'],
  security: ['test:security', '--', '--no-build'],
  // A fixed sample, on the build from above.
  faults: ['test:faults', '--', '--no-build'],
  // Ghost takes too long to install for every run: `npm run test:servers` has it.
  'real WordPress': ['test:servers', '--', 'wordpress', '--engine', 'chromium', '--no-build'],
  storybook: ['build:storybook'],
  stories: ['check:stories', '--', '--no-build'],
};

const failed = [];
let count = '';

if (!process.argv.includes('--without-tests')) {
  const { passed, output } = await npm(['test'], process.stdout);
  count = output.match(/^\d+ passed, \d+ failed.*$/gm)?.at(-1) ?? '';
  if (!passed) failed.push('tests');
}

await Promise.all(building.map(check));
await Promise.all(installing.map(check));
await check(looking);

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}.` : '\nAll checks passed.');
if (count) console.log(count);
process.exitCode = failed.length > 0 ? 1 : 0;

/** One step after the other. @param {Record<string, string[]>} steps */
async function check(steps) {
  for (const [name, script] of Object.entries(steps)) {
    const start = Date.now();
    const { passed, output } = await npm(script);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (passed) continue;
    failed.push(name);
    console.log(output);
  }
}

/** Runs a script of package.json; `show` takes its output as it comes. */
async function npm(script, show) {
  const { command, args, shell } = npmCall(['run', '--silent', ...script]);
  const child = spawn(command, args, { shell });
  child.stdin.end();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      show?.write(text);
    });
  }
  const [status] = await once(child, 'close');
  return { passed: status === 0, output };
}
