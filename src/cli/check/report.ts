/** What was found, for people. */
import { styleText } from 'node:util';
import { stdout } from 'node:process';
import type { Check } from './check.js';
import type { Finding, Place } from './findings.js';

/** Every error wants mending; of what is only worse than it need be, a few places tell enough. */
const EXAMPLES = { error: 20, warning: 3, note: 3 };
const KINDS = 12;

type Style = Parameters<typeof styleText>[0];

/** Colours only where somebody looks at a terminal. */
const styled = (style: Style, text: string): string => (stdout.isTTY ? styleText(style, text) : text);

const labels = {
  error: (): string => styled(['bold', 'red'], 'ERROR  '),
  warning: (): string => styled(['bold', 'yellow'], 'WARNING'),
  note: (): string => styled('bold', 'NOTE   '),
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** Content systems are asked with long addresses; whoever wants them whole has --json. */
const LONG = 100;
const short = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);

/** Nobody counts the entries of a list. */
const named = (path: string | undefined, entry: string | undefined): string | undefined =>
  entry === undefined
    ? path
    : path?.replace(/^(items\.\d+)\.?/, (_, at: string) => `${at} (${entry}) `).trim();

const placeLine = ({ url, article, path, entry, what }: Place): string =>
  [article === undefined ? short(url) : `article ${article}`, named(path, entry), what && `(${short(what)})`]
    .filter(Boolean)
    .join('  ');

const findingLines = ({ severity, title, seen, mend, count, places, kinds }: Finding): string[] => {
  const names = Object.entries(kinds);
  const shownKinds = names.slice(0, KINDS).map(([name, times]) => `${name} ${String(times)}×`);
  const examples = places.slice(0, EXAMPLES[severity]);
  const more = count - examples.length;
  return [
    `${labels[severity]()}  ${styled('bold', title)}${count > 1 ? ` (${String(count)} times)` : ''}`,
    `         Readers see: ${seen}.`,
    `         To mend: ${mend}`,
    ...(names.length > 0
      ? [`         What: ${shownKinds.join(', ')}${names.length > KINDS ? ', …' : ''}`]
      : []),
    ...examples.map((place) => `         ${styled('dim', `at ${placeLine(place)}`)}`),
    ...(more > 0
      ? [`         ${styled('dim', `and ${String(more)} more (--json lists up to a hundred)`)}`]
      : []),
    '',
  ];
};

export const humanReport = (check: Check, requests: number, seconds: number): string => {
  const findings = check.findings.all();
  const { articles, comparisons, faqs, links, lists } = check.read;
  const read = [
    counted(articles, 'article'),
    counted(lists, 'page of the list', 'pages of the list'),
    counted(comparisons, 'comparison'),
    counted(faqs, 'list of questions', 'lists of questions'),
    ...(links > 0 ? [counted(links, 'link')] : []),
  ];
  const errors = check.findings.count('error');
  const warnings = check.findings.count('warning');
  const verdict =
    errors > 0
      ? styled(['bold', 'red'], 'Readers miss something. ')
      : warnings > 0
        ? styled(['bold', 'yellow'], 'Everything can be read. ')
        : styled(['bold', 'green'], 'All is well. ');
  return [
    ...findings.flatMap(findingLines),
    `Read ${read.join(', ')}, with ${counted(requests, 'request')} in ${seconds.toFixed(1)} s.`,
    `${verdict}${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(check.findings.count('note'), 'note')}.`,
  ].join('\n');
};
