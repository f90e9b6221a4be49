// @ts-check
/**
 * The built files once more, deep in a clinic's site: a file that asks for another by a path of its own does not find
 * it there. Any origin may read them, as the frames of the preview need.
 */
import { join } from 'node:path';
import { findFile } from '../../demo/server/files.mjs';

const FOLDER = '/sites/clinic/assets/widgets';

/** Middleware of the test runner's server. @param {string} root Folder of the project. */
export function deepFolder(root) {
  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    if (!context.path.startsWith(`${FOLDER}/`)) return next();
    const found = await findFile(join(root, 'cdn'), context.path.slice(FOLDER.length));
    if (!found || found === 'folder') return next();
    context.set('access-control-allow-origin', '*');
    context.set('content-type', found.type);
    context.body = found.body;
  };
}
