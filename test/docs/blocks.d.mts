export interface Block {
  readonly language: string;
  readonly file: string;
  readonly within: string;
  readonly code: string;
}

export declare const blocksIn: (markdown: string) => readonly Block[];
export declare const linksIn: (path: string, markdown: string) => readonly string[];
export declare const documentsFrom: (
  read: (path: string) => string | Promise<string>,
) => Promise<ReadonlyMap<string, string>>;
export declare const isForServers: (code: string) => boolean;
