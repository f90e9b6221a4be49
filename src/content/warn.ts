const said = new Set<string>();

/** One console message per cause and page: a partner finds it, and a page with fifty cards is not flooded. */
export const warnOnce = (message: string): void => {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`clinic-widgets: ${message}`);
};
