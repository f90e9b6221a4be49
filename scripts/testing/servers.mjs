// The servers that tests talk to. Each listens at an origin of its own, as on a partner's page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A plugin that runs them while the tests run, and the origins: filled in before the first page is served. */
export function testServers(root) {
  const origins = {};
  const running = [];
  const scratch = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

  async function start(name, server) {
    running.push(server);
    origins[name] = (await server.listen(0)).url;
  }

  return {
    origins,
    plugin: {
      name: 'test-servers',
      async serverStart() {
        const { createEndpoint } = await import('../../demo/server/endpoint.mjs');
        const { createStaticServer } = await import('../../demo/server/static.mjs');
        const content = join(root, 'demo/content');
        await start(
          'endpoint',
          createEndpoint({ root: content, signupsFile: join(scratch, 'signups.jsonl'), faults: true }),
        );
        await start('cdn', createStaticServer({ root: join(root, 'cdn'), cors: true }));
        await start('pages', createStaticServer({ root: join(root, 'test/pages'), placeholders: origins }));
      },
      async serverStop() {
        await Promise.all(running.splice(0).map((server) => server.close()));
      },
    },
  };
}
