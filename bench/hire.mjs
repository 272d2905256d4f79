import { randomUUID } from 'node:crypto';
import { agreement, NOW } from './people.mjs';
import { TEAM } from './service.mjs';

const PER_UNIT = 264;
const CHUNK = 1000;

/**
 * An organisation with so many people in units of some 264, each with a head, all with an agreement and an account on
 * Slack, unless told otherwise, whose id is `U` and their number.
 */
export async function hire(store, count, place = { platform: 'slack', tenantId: TEAM }) {
  const units = Array.from({ length: Math.ceil(count / PER_UNIT) }, (_, index) => ({
    id: randomUUID(),
    name: `Direzione ${String(index + 1).padStart(2, '0')}`,
  }));
  await store.db.unit.createMany({ data: units });
  const person = (index, unitId, more) => ({
    id: randomUUID(),
    email: `p${index}@bench.example`,
    fullName: `Persona Numero ${index}`,
    unitId,
    workdays: [1, 2, 3, 4, 5],
    ...more,
  });
  const heads = units.map(({ id }, index) => person(count + index, id, { role: 'manager' }));
  const people = Array.from({ length: count }, (_, index) => {
    const unit = Math.floor(index / PER_UNIT);
    return person(index, units[unit].id, { role: 'employee', managerId: heads[unit].id });
  });
  await inChunks([...heads, ...people], (data) => store.db.person.createMany({ data }));
  await inChunks(people, (some) => store.db.agreement.createMany({ data: some.map(agreementOf) }));
  const numbered = [
    ...people.map((one, index) => [one, index]),
    ...heads.map((one, index) => [one, count + index]),
  ];
  await inChunks(numbered, (some) =>
    store.db.chatIdentity.createMany({ data: some.map((one) => identityOf(one, place)) }),
  );
  return { people, heads, units };
}

function agreementOf({ id }) {
  return {
    ...agreement,
    personId: id,
    version: 1,
    signedOn: new Date(`${agreement.signedOn}T00:00:00Z`),
    from: new Date(`${agreement.from}T00:00:00Z`),
    recordedAt: NOW,
  };
}

function identityOf([{ id }, index], place) {
  return {
    personId: id,
    ...place,
    userId: `U${index}`,
    locale: 'it',
    matchedAt: NOW,
    lastSeenAt: NOW,
  };
}

async function inChunks(rows, work) {
  for (let start = 0; start < rows.length; start += CHUNK) await work(rows.slice(start, start + CHUNK));
}
