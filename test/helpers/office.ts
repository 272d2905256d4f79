import { randomUUID } from 'node:crypto';
import type { Parts } from '../../src/app/parts.js';
import type { ChatPort, Incoming, Platform } from '../../src/app/ports.js';
import { localDate } from '../../src/rules/local-date.js';
import { parseSettings } from '../../src/settings.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';

/** A Wednesday morning inside the working window: nothing is held. */
export const MORNING = new Date('2026-11-18T09:30:00+01:00');

/** A platform that knows everybody of the office by e-mail, and remembers nothing. */
export function knowingPort(
  platform: Platform,
  options: { canLookUp?: boolean; absent?: string[] } = {},
): ChatPort {
  return {
    platform,
    canLookUp: options.canLookUp ?? true,
    post: async () => ({}),
    update: async () => undefined,
    find: async () => null,
    channel: (channelId) => ({ tenantId: 'T1', channelId }),
    lookup: async (email) =>
      options.absent?.includes(email) ? undefined : { tenantId: 'T1', userId: `${platform}-${email}` },
    emailOf: async (visitor) => visitor.userId.replace(`${platform}-`, ''),
    check: async () => 'ok',
  };
}

export interface OfficeOptions {
  now?: Date;
  settings?: string;
  ports?: Parts['ports'];
}

/** The application on a store, with a clock one can set. */
export function officeParts(store: Store, options: OfficeOptions = {}): Parts & { at(instant: Date): void } {
  let now = options.now ?? MORNING;
  return {
    store,
    clock: { now: () => now },
    settings: parseSettings(options.settings ?? '', 'giornate.yaml'),
    log: () => undefined,
    ports: options.ports ?? { slack: knowingPort('slack') },
    at: (instant) => {
      now = instant;
    },
  };
}

export interface Colleague {
  id: string;
  email: string;
}

interface PersonOptions {
  role?: 'employee' | 'eq' | 'manager';
  manager?: Colleague;
  unit?: string;
  agreement?: boolean;
  trainingDone?: boolean;
  places?: string[];
  daysPerMonth?: number;
}

/** One more person in the register, with an agreement of four days a month. */
export async function hire(store: Store, name: string, options: PersonOptions = {}): Promise<Colleague> {
  const unitName = options.unit ?? 'Ragioneria';
  const unit = await store.db.unit.upsert({
    where: { name: unitName },
    create: { name: unitName },
    update: {},
  });
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@comune.example`;
  const person = await store.db.person.create({
    data: {
      email,
      fullName: name,
      role: options.role ?? 'employee',
      unitId: unit.id,
      managerId: options.manager?.id,
      workdays: [1, 2, 3, 4, 5],
      trainingDone: options.trainingDone ?? true,
    },
  });
  if (options.agreement !== false) {
    await store.db.agreement.create({
      data: {
        personId: person.id,
        version: 1,
        signedOn: toColumn(localDate('2026-01-10')),
        from: toColumn(localDate('2026-01-12')),
        daysPerMonth: options.daysPerMonth ?? 4,
        contactBands: [{ from: '10:00', to: '13:00' }],
        places: options.places ?? ['casa'],
        phase: 'ordinary',
        recordedAt: MORNING,
      },
    });
  }
  return { id: person.id, email };
}

/** A request of a platform by somebody of the office; every one is a delivery of its own. */
export function from(
  who: Colleague,
  platform: Platform = 'slack',
  requestKey: string = randomUUID(),
): Incoming {
  return {
    visitor: { platform, tenantId: 'T1', userId: `${platform}-${who.email}`, locale: 'it' },
    requestKey,
  };
}
