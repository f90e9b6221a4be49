/**
 * Tells of sizes that have changed, in the frame after they have: where an answer changes sizes again within the same
 * frame, browsers report an error to the page, which is none.
 */
export const sizeObserver = (changed: ResizeObserverCallback): ResizeObserver =>
  new ResizeObserver((...told) => {
    requestAnimationFrame(() => {
      changed(...told);
    });
  });
