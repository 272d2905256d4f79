import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';

interface Options {
  kind: 'agile' | 'remote';
  out?: string;
  revokeLinks?: true;
}

export function addAgreement(program: Command): void {
  program
    .command('agreement')
    .description('The individual agreement of a person as a page to print, or to sign elsewhere')
    .argument('<email>', 'whose agreement; where one waits for signatures, that one')
    .addOption(
      new Option('--kind <kind>', 'of agile work, or of lavoro da remoto')
        .choices(['agile', 'remote'])
        .default('agile'),
    )
    .option('--out <file>', 'write the page there instead of standard output')
    .option(
      '--revoke-links',
      'end every link of the person still open, pages and calendars; print no agreement',
    )
    .action(async (email: string, { kind, out, revokeLinks }: Options) => {
      const { agreementOf, withoutLinks } = await import('./agreement.js');
      if (revokeLinks) return console.log(await withoutLinks(email));
      const page = await agreementOf(email, kind);
      if (out === undefined) process.stdout.write(page);
      else {
        await writeFile(out, page);
        console.log(out);
      }
    });
}
