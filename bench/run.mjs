// npm run bench: what things cost, as ratios measured in one run. Nothing here is asserted.
// With TEST_DATABASE_URL the requests are measured on PostgreSQL, else on the embedded store in memory.
import { measureDecision } from './decision.mjs';
import { measureMorning } from './morning.mjs';
import { measureRequests } from './requests.mjs';

const line = (name, value) => console.log(`${name.padEnd(66)} ${value}`);

for (const measure of [measureDecision, measureMorning, measureRequests]) {
  for (const [name, value] of await measure()) line(name, value);
}
process.exit(0);
