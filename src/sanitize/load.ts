import type { DOMPurify } from 'dompurify';

let loading: Promise<DOMPurify> | undefined;

/**
 * Brings DOMPurify, which is as large as everything else in a widget, only to pages that show foreign HTML. A
 * failure is forgotten, so that asking again loads again. The script-tag build puts its own loader in the place of
 * this module.
 */
export const loadPurifier = (): Promise<DOMPurify> =>
  (loading ??= import('dompurify').then(
    (module) => module.default,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  ));
