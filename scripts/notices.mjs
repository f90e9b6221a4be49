// @ts-check
// Writes THIRD-PARTY-NOTICES.md: the licences of what the files in cdn/ contain, which minifying takes out of them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit/context',
  'dompurify',
  'valibot',
];

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
await writeFile(`${root}THIRD-PARTY-NOTICES.md`, await format(page, { parser: 'markdown' }));
