import { printed } from '../app/agreement/document.js';
import type { DayKind } from '../rules/facts.js';
import { lastAgreement } from '../store/agreements.js';
import { openApplication } from '../store/applications.js';
import { revokeAllOf } from '../store/page-links.js';
import { findPersonByEmail, type Person } from '../store/people.js';
import { counted } from './diagnosis.js';
import { type Workbench, withStore } from './open.js';
import { Refused } from './problems.js';

/** @throws Refused where there is nobody, or nothing to print */
export async function agreementOf(email: string, kind: DayKind): Promise<string> {
  return withStore(async (bench) => {
    const person = await personOf(bench, email);
    const { db } = bench.store;
    const open = await openApplication(db, person.id, kind);
    const recorded = await lastAgreement(db, person.id, kind);
    const now = bench.clock.now();
    const page = open?.terms
      ? await printed(bench, db, 'application', open.id, now)
      : recorded && (await printed(bench, db, 'agreement', recorded.id, now));
    if (page) return page;
    throw new Refused([`${email} has no ${kind} agreement, and none that waits for signatures`]);
  });
}

/** Pages and calendars alike: whoever has left the house keeps none. @returns what was done */
export async function withoutLinks(email: string): Promise<string> {
  return withStore(async (bench) => {
    const person = await personOf(bench, email);
    const ended = await revokeAllOf(bench.store.db, person.id, bench.clock.now());
    return counted(ended, 'link ended', 'links ended');
  });
}

async function personOf({ store }: Workbench, email: string): Promise<Person> {
  const person = await findPersonByEmail(store.db, email);
  if (!person) throw new Refused([`nobody in the register has the e-mail ${email}`]);
  return person;
}
