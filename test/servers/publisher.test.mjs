// @ts-check
// The publisher's tool over real content systems: it finds them fit to be read, and writes them down as files.
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, run } from '../cli/tool.mjs';

/** `exported` names the folders, which the tests in browsers read afterwards. */
const { wordpress, ghost, exported = {} } = JSON.parse(process.env.OTHER_SERVERS ?? '{}');
/** @type {Record<string, string[]>} */
const places = {
  ...(wordpress && {
    wordpress: [`${wordpress.pretty}/wp-json`, '--source', 'wordpress'],
    plain: [`${wordpress.plain}/index.php?rest_route=`, '--source', 'wordpress'],
  }),
  ...(ghost && { ghost: [ghost.url, '--source', 'ghost', '--content-key', ghost.key] }),
};
const SLUG = 'is-ketamine-addictive';

for (const [name, place] of Object.entries(places)) {
  describe(`the publisher’s tool and ${name}`, () => {
    it('reads all that widgets would read, and finds no error', async () => {
      const { report, errors } = await check(...place, '--limit', '15', '--faq', 'ketamine');
      // The address of this machine is not https, which real sites are.
      const others = errors.filter(({ code }) => !/https|insecure/.test(code));
      assert.deepEqual(others, [], JSON.stringify(report).slice(0, 4_000));
    });

    if (name !== 'ghost') {
      it('names pictures in its texts that are there', async () => {
        for (const file of ['synapse.webp', 'synapse-600.webp']) {
          const { status } = await fetch(new URL(`/images/${file}`, place[0]));
          assert.equal(status, 200);
        }
      });
    }

    it('writes them as files, and touches none the next time', async () => {
      const folder = exported[name];
      const first = await run('export', ...place, '--out', folder);
      assert.equal(first.code, 0, first.stdout + first.stderr);
      const path = join(folder, 'articles', `${SLUG}.json`);
      const { item } = JSON.parse(await readFile(path, 'utf8'));
      assert.match(item.title, /^Is ketamine addictive\?/);
      assert.match(item.html, /When to speak up/);
      const names = await readdir(join(folder, 'articles'));
      assert.ok(!names.some((file) => file.startsWith('for-editors-only')));
      const { mtimeMs } = await stat(path);
      const again = await run('export', ...place, '--out', folder);
      assert.equal(again.code, 0, again.stdout + again.stderr);
      assert.equal((await stat(path)).mtimeMs, mtimeMs);
    });
  });
}
