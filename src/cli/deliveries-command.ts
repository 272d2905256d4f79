import type { Command } from 'commander';

const ABOUT = `Lists messages that were given up, and those that wait for more than a quarter of an hour: id, what it
is, to whom, since when, how many tries, why. Ids may be cut short, as in the list. On the embedded store
stop the service first; on PostgreSQL it goes on.`;

export function addDeliveries(program: Command): void {
  const deliveries = program
    .command('deliveries')
    .description('Messages that did not arrive')
    .addHelpText('after', `\n${ABOUT}`)
    .action(async () => {
      const { listDeliveries } = await import('./deliveries.js');
      await listDeliveries((line) => console.log(line));
    });
  const acts = [
    ['retry', 'Sends them again, as if never tried; what has expired is dropped'],
    ['drop', 'Does not send them any more'],
  ] as const;
  for (const [act, about] of acts) {
    const command = deliveries
      .command(`${act} [ids...]`)
      .description(about)
      .option('--all', 'all that the list shows')
      .action(async (ids: string[], { all = false }: { all?: boolean }) => {
        if (all === ids.length > 0) command.error('error: either ids or --all');
        const { actOnDeliveries } = await import('./deliveries.js');
        console.log(await actOnDeliveries(act, all ? 'all' : ids));
      });
  }
}
