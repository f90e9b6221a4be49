import { executeServerCommand } from '@web/test-runner-commands';

const { case: wanted = '' } = testServers as typeof testServers & { readonly case?: string };

// All of the corpus takes long: it can be run case by case.
beforeEach(function () {
  if (!this.currentTest?.fullTitle().includes(wanted)) this.skip();
});

/** Tells a row of the table; what it does not say stays empty there. */
export const report = (row: Readonly<Record<string, string | number>>): Promise<unknown> =>
  executeServerCommand('security-row', row);
