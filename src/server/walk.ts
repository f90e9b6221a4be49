import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What to go through next, and what to do once that is done. */
interface Inside {
  readonly nodes: readonly Tree.ChildNode[];
  readonly leave?: () => void;
}

/** Goes through nodes in the order of the document. Whatever depth hostile hands make, the call stack does not grow. */
export const walk = (
  nodes: readonly Tree.ChildNode[],
  enter: (node: Tree.ChildNode) => Inside | undefined,
): void => {
  const open: { readonly inside: Inside; next: number }[] = [{ inside: { nodes }, next: 0 }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const node = last.inside.nodes[last.next];
    last.next += 1;
    if (node) {
      const inside = enter(node);
      if (inside) open.push({ inside, next: 0 });
    } else {
      last.inside.leave?.();
      open.pop();
    }
  }
};
