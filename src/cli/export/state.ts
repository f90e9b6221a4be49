/** What the last run left behind, from which the next one tells what is new, changed or gone. */

export interface Post {
  readonly id: string;
  /** As the source has it; files may have another name. */
  readonly slug: string;
  /** Of the summary in the source's list; empty where the article has to be read again. */
  readonly hash: string;
  readonly published?: string | undefined;
  readonly comparisons: readonly string[];
  readonly faq: boolean;
  /** Where the publisher chose what goes with it. */
  readonly chosen: 'article' | 'document' | 'nowhere';
}

export interface State {
  readonly format: 1;
  readonly endpoint: string;
  readonly source: string;
  /** By the names of their files. */
  readonly posts: Readonly<Record<string, Post>>;
  /** Files that say that something was withdrawn. */
  readonly withdrawn: readonly string[];
  /** Pages of the list, and those of the run before, which somebody may still be reading. */
  readonly lists: readonly string[];
  readonly oldLists: readonly string[];
  /** Files of pictures, by the addresses that they came from. */
  readonly pictures: Readonly<Record<string, string>>;
}

export const freshState = (endpoint: string, source: string): State => ({
  format: 1,
  endpoint,
  source,
  posts: {},
  withdrawn: [],
  lists: [],
  oldLists: [],
  pictures: {},
});
