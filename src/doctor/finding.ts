/** One thing that the doctor has seen. */
export interface Finding {
  /** `fault` keeps something from being shown, `hint` may, `fine` is for the report. */
  readonly severity: 'fault' | 'hint' | 'fine';
  readonly what: string;
  /** What to do; empty where there is nothing to do. */
  readonly fix: string;
  /** What on the page it is about, where that can be seen. */
  readonly place?: Element | undefined;
}

export const fault = (what: string, fix: string, place?: Element): Finding => ({
  severity: 'fault',
  what,
  fix,
  place,
});
export const hint = (what: string, fix: string): Finding => ({ severity: 'hint', what, fix });
export const fine = (what: string): Finding => ({ severity: 'fine', what, fix: '' });

/** An address without what may be personal in it: a report is sent to others. */
export const shown = (url: string): string => {
  if (!URL.canParse(url, document.baseURI)) return url;
  const { origin, pathname } = new URL(url, document.baseURI);
  return origin + pathname;
};
