/** How long a download may take to begin, in milliseconds. */
const BEGUN = 60_000;

/** A file's name from an id, which may hold anything. */
export const fileName = (id: string): string =>
  `${
    id
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 80) || 'comparison'
  }.csv`;

/**
 * Hands a text to the reader as a file. The link stands beside the button for a moment, where whatever guards a page's
 * links can see it.
 */
export const save = (button: Element, name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  button.after(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN);
};
