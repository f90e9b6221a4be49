/**
 * The folder that is written. Everything is staged beside it first; only when all of it is there, files are moved to
 * their places, one by one and lists last. A plan says which, so that a run that is cut off in the middle is finished by
 * the next one.
 */
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTrouble } from '../files.js';
import { Refusal } from '../usage.js';
import { lock } from './lock.js';
import { freshState, type State } from './state.js';

const OURS = '.clinic-widgets';

interface Plan {
  readonly writes: readonly string[];
  readonly removes: readonly string[];
}

/** What leads to a document moves after it; what takes one back comes last. */
const rank = (path: string): number =>
  path === 'articles.json' ? 3 : path.startsWith('lists/') ? 2 : path.startsWith('articles/') ? 1 : 0;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

const contentOf = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

export type Outcome = 'new' | 'changed' | 'unchanged';

export class Folder {
  readonly #root: string;
  readonly #unlock: () => Promise<void>;
  readonly #made = new Set<string>();
  readonly #staged: string[] = [];
  readonly #withdrawals: string[] = [];
  readonly state: State;

  private constructor(root: string, state: State, unlock: () => Promise<void>) {
    this.#root = root;
    this.state = state;
    this.#unlock = unlock;
  }

  /** @throws {Refusal} where the folder holds something else, another endpoint's content, or a run that goes on. */
  static async open(root: string, endpoint: string, source: string, mayMove: boolean): Promise<Folder> {
    const ours = join(root, OURS);
    const entries = await readdir(root).catch((error: unknown) => {
      if (isMissing(error)) return [] as string[];
      throw new Refusal(`${root} cannot be written to: ${fileTrouble(error)}.`);
    });
    if (entries.length > 0 && !entries.includes(OURS)) {
      throw new Refusal(
        `${root} is not empty and holds no export, and nothing in it was touched; name an empty folder or a new one.`,
      );
    }
    await mkdir(ours, { recursive: true });
    const unlock = await lock(join(ours, 'lock'));
    try {
      const work = join(ours, 'work');
      if (await exists(join(work, 'plan.json'))) await carryOut(root, work);
      await rm(work, { recursive: true, force: true });
      await mkdir(work, { recursive: true });
      const state = await readState(join(ours, 'export.json'), entries.length > 1 && root);
      if (state && !mayMove && (state.endpoint !== endpoint || state.source !== source)) {
        throw new Refusal(
          `${root} holds the content of ${state.endpoint} (${state.source}); name another folder, or add --moved if it is the same content at a new address.`,
        );
      }
      return new Folder(root, { ...(state ?? freshState(endpoint, source)), endpoint, source }, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  get #work(): string {
    return join(this.#root, OURS, 'work');
  }

  /** A file for what a run has to remember and memory should not hold. */
  scratch(name: string): Promise<FileHandle> {
    return open(join(this.#work, name), 'w+');
  }

  read(path: string): Promise<Buffer | undefined> {
    return contentOf(join(this.#root, path));
  }

  has(path: string): Promise<boolean> {
    return exists(join(this.#root, path));
  }

  /** Has a file ready to be put in its place; one that is the same already stays as it is. */
  async stage(path: string, content: string | Uint8Array): Promise<Outcome> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const before = await this.read(path);
    if (before?.equals(bytes)) return 'unchanged';
    const file = join(this.#work, 'files', path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    await writeFile(file, bytes);
    this.#staged.push(path);
    return before ? 'changed' : 'new';
  }

  /** As `stage`, for what says that a document was withdrawn. */
  async withdraw(path: string, document: string): Promise<void> {
    const outcome = await this.stage(path, document);
    if (outcome !== 'unchanged') this.#withdrawals.push(path);
  }

  /** Puts everything in its place, and remembers what is there now. */
  async commit(state: State, removes: readonly string[]): Promise<void> {
    const last = new Set(this.#withdrawals);
    const order = (path: string): number => (last.has(path) ? 4 : rank(path));
    const writes = this.#staged.sort((a, b) => order(a) - order(b));
    await writeFile(join(this.#work, 'state.json'), JSON.stringify(state));
    await writeFile(join(this.#work, 'plan.part'), JSON.stringify({ writes, removes } satisfies Plan));
    // From here on there is no way but forward.
    await rename(join(this.#work, 'plan.part'), join(this.#work, 'plan.json'));
    await carryOut(this.#root, this.#work);
  }

  /** Whatever was not committed is gone. */
  async close(): Promise<void> {
    try {
      // A plan that could not be carried out is for the next run.
      if (!(await exists(join(this.#work, 'plan.json'))))
        await rm(this.#work, { recursive: true, force: true });
    } finally {
      await this.#unlock();
    }
  }
}

const carryOut = async (root: string, work: string): Promise<void> => {
  const { writes, removes } = JSON.parse(await readFile(join(work, 'plan.json'), 'utf8')) as Plan;
  const made = new Set<string>();
  for (const path of writes) {
    const to = join(root, path);
    if (!made.has(dirname(to))) await mkdir(dirname(to), { recursive: true });
    made.add(dirname(to));
    // A run before this one may have moved it already.
    await rename(join(work, 'files', path), to).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }
  for (const path of removes) await rm(join(root, path), { recursive: true, force: true });
  await rename(join(work, 'state.json'), join(root, OURS, 'export.json')).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  await rm(join(work, 'plan.json'));
  await rm(work, { recursive: true, force: true });
};

const readState = async (file: string, mustBeThere: string | false): Promise<State | undefined> => {
  const text = await contentOf(file);
  if (!text) {
    if (mustBeThere)
      throw new Refusal(
        `${mustBeThere} is not empty and holds no export that was finished; name another folder.`,
      );
    return undefined;
  }
  try {
    const state = JSON.parse(text.toString()) as State;
    if (state.format === 1) return state;
  } catch {
    // It says nothing that can be read.
  }
  throw new Refusal(`${file} cannot be read; export into a new folder.`);
};
