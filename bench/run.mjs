// npm run bench [NAME...]: what things cost, as ratios measured in one run. Nothing here is asserted.
// With TEST_DATABASE_URL also what needs PostgreSQL.
import { measureAccepted } from './accepted.mjs';
import { measureAcks } from './acks.mjs';
import { measureDecision } from './decision.mjs';
import { measureHistory } from './history.mjs';
import { measureMemory } from './memory.mjs';
import { measureMinute } from './minute.mjs';
import { measureMorning } from './morning.mjs';

const ALL = {
  decision: measureDecision,
  morning: measureMorning,
  acks: measureAcks,
  accepted: measureAccepted,
  minute: measureMinute,
  history: measureHistory,
  memory: measureMemory,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in ALL));
if (unknown.length > 0) {
  console.error(`there is no ${unknown.join(', ')}: ${Object.keys(ALL).join(', ')}`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(ALL)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const [what, value] of await measure()) console.log(`${what.padEnd(86)} ${value}`);
}
process.exit(0);
