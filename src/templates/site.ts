/** What people call the site of an address. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
