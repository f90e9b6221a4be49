// `npm run pictures` compares how the widgets look with the pictures in test/pictures/expected/.
//   --update        takes those pictures anew, and removes those that no scene has any more
//   --font "Name"   only takes pictures, in a typeface of this machine, into .cache/pictures/, for people to look at
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openCamera } from './testing/camera.mjs';

/** How far a colour may be off, from 0 to 1: corners are smoothed a little differently from one graphics system to another. */
const THRESHOLD = 0.15;
/** How many pixels may be further off than that, for the same reason. */
const TOLERATED = 24;

const root = join(import.meta.dirname, '..');
const expected = join(root, 'test', 'pictures', 'expected');
const results = join(root, '.cache', 'pictures');

const { update, font } = parseArgs({
  options: { update: { type: 'boolean', default: false }, font: { type: 'string' } },
}).values;

await rm(results, { recursive: true, force: true });
for (const folder of [expected, results]) await mkdir(folder, { recursive: true });

const camera = await openCamera({ font });
const problems = [];
try {
  const shots = await camera.shots();
  for (const shot of shots) {
    const problem = await held(shot).catch((error) => `cannot be taken. ${error.message}`);
    if (problem) problems.push(`${shot.name} ${problem}`);
  }
  if (!font) problems.push(...(await orphans(shots)));
  report(shots.length);
} finally {
  await camera.close();
}

/** What is wrong with a picture; undefined where it is as it should be. */
async function held(shot) {
  const file = join(expected, `${shot.name}.png`);
  const picture = PNG.sync.read(await camera.take(shot));
  if (font) return write(join(results, `${shot.name}.png`), picture);
  const before = await readFile(file).then(PNG.sync.read, () => undefined);
  const { width, height } = picture;
  const isSameSize = before?.width === width && before.height === height;
  const difference = new PNG({ width, height });
  const count = isSameSize
    ? pixelmatch(before.data, picture.data, difference.data, width, height, { threshold: THRESHOLD })
    : Infinity;
  if (count <= TOLERATED) return;
  // What looks the same keeps its file, so that an update changes only what has changed.
  if (update) return write(file, picture);
  await write(join(results, `${shot.name}.png`), picture);
  if (!before) return 'has no picture to be compared with.';
  if (!isSameSize) return `is ${width} × ${height} pixels, and was ${before.width} × ${before.height}.`;
  await write(join(results, `${shot.name}-difference.png`), difference);
  return `differs in ${count} pixels.`;
}

/** Pictures that no scene has any more. */
async function orphans(shots) {
  const names = new Set(shots.map(({ name }) => `${name}.png`));
  const left = (await readdir(expected)).filter((name) => !names.has(name));
  if (!update) return left.map((name) => `${name} belongs to no scene.`);
  for (const name of left) await rm(join(expected, name));
  return [];
}

async function write(file, picture) {
  await writeFile(file, PNG.sync.write(picture, { deflateLevel: 9, colorType: 2 }));
}

function report(count) {
  if (problems.length > 0) {
    console.error(`${problems.join('\n')}\n
${problems.length} of ${count} pictures are not as expected. What they look like now, and where they differ, lies in
.cache/pictures/. If that is what you meant, run \`npm run pictures:update\` and look at what it changes.`);
    process.exitCode = 1;
  } else if (update) console.log(`${count} pictures are up to date.`);
  else
    console.log(font ? `${count} pictures are in .cache/pictures/.` : `${count} pictures are as expected.`);
}
