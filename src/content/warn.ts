const said = new Set<string>();
/** Nobody reads on, and an endpoint must not be able to keep a page busy with what is wrong with it. */
const MOST = 500;

/** One console message per cause and page: a partner finds it, and a page with fifty cards is not flooded. */
export const warnOnce = (message: string): void => {
  if (said.has(message) || said.size > MOST) return;
  said.add(message);
  console.warn(`clinic-widgets: ${said.size > MOST ? 'no more is told' : message}`);
};
