/**
 * Our one Trusted Types policy. Under `require-trusted-types-for 'script'` a page lists it beside Lit's:
 * `trusted-types lit-html clinic-widgets`. A name can be created only once, so everything shares this one.
 */
export interface TrustedTypesPolicy {
  readonly name: string;
  // What these return is trusted objects; the DOM's types, which know only strings, ask for this.
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

const scriptUrls = new Set<string>();

const rules = {
  // Only for strings that are parsed into a document where nothing runs: DOMPurify's, and data for search engines.
  createHTML: (html: string): string => html,
  createScriptURL: (url: string): string => {
    if (scriptUrls.has(url)) return url;
    throw new TypeError(url);
  },
};

let policy: TrustedTypesPolicy | undefined;
let asked = false;

/** The policy; undefined where the browser has no Trusted Types or the page does not allow it. */
export const trustedTypesPolicy = (): TrustedTypesPolicy | undefined => {
  if (!asked) {
    asked = true;
    const { trustedTypes } = globalThis as {
      trustedTypes?: { createPolicy(name: string, by: typeof rules): TrustedTypesPolicy };
    };
    try {
      policy = trustedTypes?.createPolicy('clinic-widgets', rules);
    } catch {
      // Refused. Whoever needs it fails closed, the rest of the widget goes on.
    }
  }
  return policy;
};

/** Lets the policy's `createScriptURL` pass this URL, and no other than those named here. */
export const allowScriptUrl = (url: string): void => {
  scriptUrls.add(url);
};
