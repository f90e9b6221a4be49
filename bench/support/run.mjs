// @ts-check
/**
 * What every suite is given, and what it returns.
 *
 * @typedef {object} Run
 * @property {import('./host.mjs').Host} host
 * @property {import('playwright-core').Browser} browser
 * @property {string} cdn Folder of the built files.
 * @property {number} rounds How often everything is measured, in turns.
 * @property {boolean} quick Only what takes little time.
 *
 * @typedef {object} Target
 * @property {string} what
 * @property {number} limit At most this.
 * @property {number} value
 * @property {string} unit
 * @property {string} [note]
 *
 * @typedef {{ title: string, head: string[], rows: string[][] }} Table
 *
 * @typedef {object} Results
 * @property {object} raw Every sample.
 * @property {Target[]} targets
 * @property {Table[]} tables
 */

export {};
