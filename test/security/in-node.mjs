// @ts-check
/** The code for servers as it runs in Node, from the sources as they are. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @returns {Promise<typeof import('../../src/server/index.js')>} */
export async function serverCode() {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    // One module with all that it depends on.
    ssr: { noExternal: true },
    build: { ssr: 'src/server/index.ts', write: false },
  });
  const [module] = 'output' in result ? result.output : [];
  if (module?.type !== 'chunk') throw new Error('Vite gave no code.');
  return import(`data:text/javascript;base64,${Buffer.from(module.code).toString('base64')}`);
}
