/** What goes with an article, chosen among all: shared tags first, then the same category, then the newest of all. */

export interface Kin {
  readonly tags: readonly string[];
  readonly category: string | undefined;
  /** Of publication. */
  readonly time: number;
}

/** The widgets show 24 at most; nobody asks for more than a few. */
const MOST = 6;
/** The newest of each tag and category; a tag that all have tells nothing. */
const LOOKED_AT = 100;

export const relatedTo = <One extends Kin>(all: readonly One[]): ((of: One) => readonly One[]) => {
  const groups = new Map<string, One[]>();
  const namesOf = ({ tags, category }: Kin): string[] => [
    ...tags.map((tag) => `tag ${tag}`),
    ...(category === undefined ? [] : [`category ${category}`]),
  ];
  for (const one of all) {
    for (const name of namesOf(one)) {
      const group = groups.get(name) ?? [];
      groups.set(name, group);
      if (group.length < LOOKED_AT) group.push(one);
    }
  }
  // One more than is wanted, since the article itself may be among them.
  const newest = [...all].sort((a, b) => b.time - a.time).slice(0, MOST + 1);
  return (of) => {
    const tags = new Set(of.tags);
    const candidates = new Set([...namesOf(of).flatMap((name) => groups.get(name) ?? []), ...newest]);
    candidates.delete(of);
    return [...candidates]
      .map((one) => ({
        one,
        shared: one.tags.filter((tag) => tags.has(tag)).length,
        same: one.category !== undefined && one.category === of.category ? 1 : 0,
      }))
      .sort((a, b) => b.shared - a.shared || b.same - a.same || b.one.time - a.one.time)
      .slice(0, MOST)
      .map(({ one }) => one);
  };
};
