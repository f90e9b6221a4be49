// `npm run pictures` compares how the widgets look with the pictures in test/pictures/expected/.
//   --update        takes those pictures anew, and removes those that no scene has any more
//   --font "Name"   only takes pictures, in a typeface of this machine, into .cache/pictures/, for people to look at
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openCamera } from './testing/camera.mjs';

/**
 * How far a colour may be off, from 0 to 1, before its pixel counts: some three steps of 255, so that faint grounds
 * are held too. Pixels that smooth an edge never count: systems smooth a little differently.
 */
const THRESHOLD = 0.01;
/** How many pixels may be further off than that: fewer than the corners of one card. */
const TOLERATED = 8;

const root = join(import.meta.dirname, '..');
const expected = join(root, 'test', 'pictures', 'expected');
const results = join(root, '.cache', 'pictures');

const { update, font } = parseArgs({
  options: { update: { type: 'boolean', default: false }, font: { type: 'string' } },
}).values;

await rm(results, { recursive: true, force: true });
for (const folder of [expected, results]) await mkdir(folder, { recursive: true });

const camera = await openCamera({ font });
try {
  const shots = await camera.shots();
  const problems = [];
  for (const shot of shots) problems.push(...(await taken(shot)));
  if (!font) problems.push(...(await orphans(shots)));
  report(shots.length, problems);
} finally {
  await camera.close();
}

/** Takes a picture, and says what is wrong with it. */
async function taken(shot) {
  const file = join(expected, `${shot.name}.png`);
  const now = join(results, `${shot.name}.png`);
  let picture;
  try {
    picture = PNG.sync.read(await camera.take(shot));
  } catch (error) {
    return [`${shot.name}: it cannot be taken. ${error.message}`];
  }
  if (font) return write(now, picture);
  if (!existsSync(file)) {
    if (update) return write(file, picture);
    await write(now, picture);
    return [`${shot.name}: there is no ${place(file)} to compare it with. Now: ${place(now)}`];
  }
  const before = PNG.sync.read(await readFile(file));
  const { count, difference } = compare(before, picture);
  const sizes = [before, picture].map(({ width, height }) => `${width} × ${height}`);
  // What looks the same keeps its file, so that an update changes only what has changed.
  if (count <= TOLERATED && sizes[0] === sizes[1]) return [];
  if (update) return write(file, picture);
  const where = join(results, `${shot.name}-difference.png`);
  await write(now, picture);
  await write(where, difference);
  const size = sizes[0] === sizes[1] ? '' : ` Its size was ${sizes[0]} and is ${sizes[1]}.`;
  return [
    `${shot.name}: ${count} pixels differ.${size}\n  now: ${place(now)}\n  difference: ${place(where)}`,
  ];
}

/** How many pixels differ, and a picture of where. */
function compare(before, after) {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const difference = new PNG({ width, height });
  const [a, b] = [before, after].map((picture) => {
    const whole = new PNG({ width, height });
    PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height);
    return whole.data;
  });
  return { count: pixelmatch(a, b, difference.data, width, height, { threshold: THRESHOLD }), difference };
}

/** Pictures that no scene has any more. */
async function orphans(shots) {
  const names = new Set(shots.map(({ name }) => `${name}.png`));
  const left = (await readdir(expected))
    .filter((name) => !names.has(name))
    .map((name) => join(expected, name));
  if (!update) return left.map((file) => `${place(file)}: no scene has this picture.`);
  for (const file of left) await rm(file);
  return [];
}

async function write(file, picture) {
  const smallest = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 };
  await writeFile(file, PNG.sync.write(picture, smallest));
  return [];
}

function place(file) {
  return relative(root, file);
}

function report(count, problems) {
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
  if (font) console.log(`Pictures to look at are in ${place(results)}/.`);
  else if (update)
    console.log(`${count} pictures belong in ${place(expected)}/. See in git which have changed.`);
  else if (problems.length === 0) console.log(`${count} pictures are as expected.`);
  else
    console.error('\nWhere this is what you meant: `npm run pictures:update`, then look at what it changes.');
}
