import type { Command } from 'commander';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'Is everything in order: configuration, platforms, store, queue, messages, register? What to do if not',
    )
    .action(async () => {
      const { examine, printed } = await import('./doctor.js');
      const lines = await examine();
      for (const line of lines) console.log(printed(line));
      const todo = lines.filter(({ level }) => level === 'act').length;
      console.log(todo === 0 ? '\nAll in order' : `\nTo act upon: ${todo}`);
      if (todo > 0) process.exitCode = 1;
    });
}
