// @ts-check
/**
 * How npm is called. When npm runs a script of ours, `npm_execpath` is the very npm; it also spares the .cmd trouble on
 * Windows.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCall(args) {
  const npm = process.env.npm_execpath;
  return npm
    ? { command: process.execPath, args: [npm, ...args], shell: false }
    : { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}
