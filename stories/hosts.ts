/** The style sheets of real sites: what they say of every element reaches the page around a widget, and its fallback. */

/**
 * Tailwind's own build replaces `--theme()` by the value of a theme. A page that has set none gets what stands behind
 * the name, and that is what `var()` means too.
 */
const preflight = async (): Promise<string> => {
  const { default: css } = await import('tailwindcss/preflight.css?raw');
  return `@layer base {${css.replaceAll('--theme(', 'var(')}}`;
};

const sheets = {
  none: () => '',
  bootstrap: async () => (await import('bootstrap/dist/css/bootstrap.min.css?inline')).default,
  bulma: async () => (await import('bulma/css/bulma.min.css?inline')).default,
  /** Its root is 62.5 % of a browser's usual size. */
  milligram: async () => (await import('milligram/dist/milligram.min.css?inline')).default,
  pico: async () => (await import('@picocss/pico/css/pico.min.css?inline')).default,
  tailwind: preflight,
  uikit: async () => (await import('uikit/dist/css/uikit.min.css?inline')).default,
} satisfies Record<string, () => string | Promise<string>>;

export type Host = keyof typeof sheets;

const worn = new CSSStyleSheet();

/** Dresses the page, and nothing else, in the sheet of a host. It comes only when it is chosen. */
export const dress = async (host: Host, isDark: boolean): Promise<void> => {
  worn.replaceSync(await sheets[host]());
  if (!document.adoptedStyleSheets.includes(worn)) document.adoptedStyleSheets.push(worn);
  // How Bootstrap, Bulma and Pico are told of a dark page.
  const theme = isDark ? 'dark' : 'light';
  Object.assign(document.documentElement.dataset, { theme, bsTheme: theme });
};
