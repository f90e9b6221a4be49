/** The findings as text to send to somebody. It holds nothing of the visitor, and of the address no query. */
import { shown, type Finding } from './finding.js';

const titles = { fault: 'PROBLEM', hint: 'HINT', fine: 'FINE' };

export const reportOf = (findings: readonly Finding[]): string =>
  [
    `clinic-widgets ${__VERSION__}, doctor`,
    `Page: ${shown(location.href)}`,
    '',
    ...findings.flatMap(({ severity, what, fix }) => [
      `${titles[severity]}: ${what}`,
      ...(fix ? [`  ${fix}`] : []),
    ]),
    '',
  ].join('\n');
