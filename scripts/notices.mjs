// @ts-check
// `npm run notices` writes THIRD-PARTY-NOTICES.md: the licences of what the files in cdn/ contain, which minifying takes
// out of them. The last build of cdn/ tells what that is. With --check it only says whether the page is up to date.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = `${root}node_modules/.cache/clinic-widgets/bundled.json`;
if (!existsSync(list)) {
  console.error('Nobody knows what cdn/ contains: run `npm run build:cdn` first.');
  process.exit(1);
}
/** @type {string[]} */
const bundled = JSON.parse(await readFile(list, 'utf8'));

const sections = await Promise.all(
  bundled.map(async (name) => {
    const folder = `${root}node_modules/${name}/`;
    const { version, license } = JSON.parse(await readFile(`${folder}package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const text = await readFile(folder + file, 'utf8');
    return `## ${name} ${version} (${license})\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`;
  }),
);

const page = `# Third-party notices\n\nThe files in \`cdn/\` contain these libraries.\n\n${sections.join('\n')}`;
const file = `${root}THIRD-PARTY-NOTICES.md`;
const fresh = await format(page, { parser: 'markdown' });
if (!process.argv.includes('--check')) {
  await writeFile(file, fresh);
} else if ((await readFile(file, 'utf8')) !== fresh) {
  console.error(`The files in cdn/ contain ${bundled.join(', ')}; THIRD-PARTY-NOTICES.md says otherwise.`);
  console.error('Run `npm run notices`, then build again.');
  process.exitCode = 1;
}
