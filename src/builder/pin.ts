/** Whether what is pasted says which version it is, so that nobody can put another in its place unseen. */
import type { Snippet } from './snippet.js';
import type { Guide } from './targets.js';

export interface Pin {
  readonly text: string;
  readonly isFault: boolean;
}

/** Whether the address of the files names the version, and not one that begins or ends like it. */
const isInAddress = ({ base, version }: Snippet['files']): boolean =>
  new RegExp(`(?<![\\d.])${version.replaceAll(/[.+]/g, '\\$&')}(?![\\d.+-])`).test(base);

/** Fields of a form take an address and no hash: there the address alone can say it. */
export const pinOf = ({ settings: { integrity }, files }: Snippet, { steps }: Guide): Pin => {
  const { version } = files;
  const hasFields = steps.some((step) => 'fields' in step);
  if (isInAddress(files) || (integrity && !hasFields)) {
    const refused = hasFields
      ? ': under Embed HTML browsers refuse any other, and a Custom Element takes what lies at the address'
      : ': browsers refuse any other under this snippet. If another is put at the address, take a new snippet';
    return { text: `This is version ${version}${integrity ? refused : ''}.`, isFault: false };
  }
  const text = hasFields
    ? `Nothing says which version a Custom Element is: it has no integrity, and the address of the files does not name ${version}. Give an address with the version${integrity ? ', or take Embed HTML' : ''}.`
    : `Nothing says which version this is: the address of the files does not name ${version}, and integrity is off. Switch it on, or give an address with the version.`;
  return { text, isFault: true };
};
