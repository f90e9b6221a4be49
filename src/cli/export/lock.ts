/** One run at a time in a folder. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { Refusal } from '../usage.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

const holderOf = async (file: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** A run on another machine may be alive for all that can be known here. */
const mayLive = (holder: Holder): boolean => {
  if (holder.host !== hostname()) return true;
  try {
    kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** @returns What gives the lock back. @throws {Refusal} while another run holds it. */
export const lock = async (file: string): Promise<() => Promise<void>> => {
  const own = `${file}.${String(pid)}`;
  const holder: Holder = { pid, host: hostname(), since: new Date().toISOString() };
  await writeFile(own, JSON.stringify(holder));
  try {
    for (;;) {
      try {
        // Whole from the start: nobody ever reads half a lock.
        await link(own, file);
        return () => rm(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = await holderOf(file);
      if (other && mayLive(other)) {
        throw new Refusal(
          `Another export has been writing here since ${other.since} (process ${String(other.pid)} on ${other.host}); if it is not running any more, delete ${file}.`,
        );
      }
      // Left behind by a run that was killed. Only one of several that see this gets to move it away.
      await rename(file, `${own}.old`).catch(() => undefined);
      await rm(`${own}.old`, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
};
