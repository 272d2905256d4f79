import type { Command } from 'commander';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('Writes all that the embedded store holds into FILE, while the service runs or without it')
    .argument('<file>', 'replaced only when the new one is whole and checked')
    .action(async (file: string) => {
      const { backup } = await import('./backup.js');
      console.log(await backup(file));
    });
  program
    .command('restore')
    .description('Puts a backup in the place of the embedded store; the service must be stopped')
    .argument('<file>', 'as `giornate backup` wrote it')
    .option('--force', 'where there is a store: move it aside')
    .action(async (file: string, options: { force?: boolean }) => {
      const { restore } = await import('./restore.js');
      for (const line of await restore(file, options)) console.log(line);
    });
}
