/** What the system says of a file, in plain words. */

const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file has that name',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
};

export const fileTrouble = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return words[code] ?? message;
};

/** The same where it was to be written: what is not there is the folder. */
export const writeTrouble = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its folder is not there' : fileTrouble(error);
