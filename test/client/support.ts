import { expect } from '@open-wc/testing';
import { ContentError } from '../../src/content/index.js';

/** The error that a load ends with. */
export const failureOf = async (loading: Promise<unknown>): Promise<ContentError> => {
  try {
    await loading;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  return expect.fail('It loaded without an error');
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A body that comes in pieces. It stays open after the last one, unless it is to end. */
export const bodyOf = (pieces: Iterable<Uint8Array>, ends = true): ReadableStream<Uint8Array> => {
  const rest = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next: IteratorResult<Uint8Array, undefined> = rest.next();
      if (!next.done) controller.enqueue(next.value);
      else if (ends) controller.close();
      // A promise that nobody keeps: more is to come.
      else return new Promise<void>(() => undefined);
      return undefined;
    },
  });
};

/** Waits for what is known to warn, without a word on the console. */
export const quietly = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await run();
  } finally {
    console.warn = warn;
  }
};
