import { executeServerCommand } from '@web/test-runner-commands';

/** Tells a row of the table; what it does not say stays empty there. */
export const report = (row: Readonly<Record<string, string | number>>): Promise<unknown> =>
  executeServerCommand('security-row', row);
