#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addAgreement } from './cli/agreement-command.js';
import { addBackup } from './cli/backup-command.js';
import { addDates } from './cli/dates-command.js';
import { addDeliveries } from './cli/deliveries-command.js';
import { addDisconnection } from './cli/disconnection-command.js';
import { addDoctor } from './cli/doctor-command.js';
import { addExplain } from './cli/explain-command.js';
import { addExport } from './cli/export-command.js';
import { addImport } from './cli/import-command.js';
import { problemsOf } from './cli/problems.js';
import { addRegulation } from './cli/regulation-command.js';
import { addSimulate } from './cli/simulate-command.js';

const WRONG_USAGE = 2;

const program = new Command('giornate')
  .description("The operator's door to Giornate, the chat bot for lavoro agile (remote days).")
  .showHelpAfterError('(giornate --help shows what there is)')
  .exitOverride();

for (const add of [
  addSimulate,
  addImport,
  addExport,
  addAgreement,
  addExplain,
  addDates,
  addRegulation,
  addDisconnection,
  addDeliveries,
  addDoctor,
  addBackup,
])
  add(program);

// `giornate export days ... | head`: the reader has what it wanted
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  else for (const problem of problemsOf(error)) console.error(problem);
}
