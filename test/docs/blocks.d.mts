export declare const blocksIn: (
  markdown: string,
) => readonly { readonly language: string; readonly file: string; readonly code: string }[];
export declare const linksIn: (path: string, markdown: string) => readonly string[];
