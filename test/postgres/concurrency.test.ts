import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { cancelDay } from '../../src/app/cancel-day.js';
import type { Changed } from '../../src/app/change-day.js';
import { createConversation } from '../../src/app/conversation.js';
import { decideRequest } from '../../src/app/decide-request.js';
import type { Parts } from '../../src/app/parts.js';
import type { Conversation, Reply } from '../../src/app/ports.js';
import type { Speaker } from '../../src/app/speaker.js';
import { type DayRequest, type Submitted, submitRequest } from '../../src/app/submit-request.js';
import { localDate } from '../../src/rules/local-date.js';
import { findPerson } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { replicaStores } from '../helpers/replicas.js';
import { emptyStore } from '../helpers/store.js';

// A hundred people at once, on two replicas. Nobody is ever shown what went on underneath: every answer is one that a
// person gets on a quiet day too.

const stores = replicaStores(2);

beforeEach(() => emptyStore(stores[0]));

const TIMEOUT = 180_000;
const PEOPLE = 100;
const faults: unknown[] = [];
beforeEach(() => {
  faults.length = 0;
});

/** The same application twice, each on its own store. */
function replicas(settings = ''): [Parts, Parts] {
  const log: Parts['log'] = (level, event, about) => {
    if (level === 'error') faults.push({ event, ...about });
  };
  const on = (store: Store): Parts => ({ ...officeParts(store, { settings }), log });
  return [on(stores[0]), on(stores[1])];
}

function conversations(): [Conversation, Conversation] {
  const [first, second] = replicas();
  return [createConversation(first), createConversation(second)];
}

/** `of(0)` and `of(1)`, then the first again: work is dealt out in turn. */
const inTurn = <Value>(pair: [Value, Value]) => {
  return (index: number) => pair[index % 2] as Value;
};

async function speaker(who: Colleague): Promise<Speaker> {
  const person = await findPerson(stores[0].db, who.id);
  if (!person) throw new Error('nobody');
  return { person, platform: 'slack', locale: 'it', requestKey: '', now: MORNING };
}

const once = (one: Speaker): Speaker => ({ ...one, requestKey: randomUUID() });

async function staff(count: number, manager: Colleague, options: Parameters<typeof hire>[2] = {}) {
  const people: Colleague[] = [];
  for (let index = 0; index < count; index++) {
    const letters = `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
    people.push(
      await hire(stores[0], `Persona ${letters} ${manager.email.slice(0, 4)}`, { manager, ...options }),
    );
  }
  return people;
}

const countOf = <Value>(values: Value[]) =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
  );

describe('the quota of a month', () => {
  /** Tuesdays to Thursdays of December 2026 with at least three working days of notice. */
  const DATES = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-09'];

  test('a hundred people ask for four dates at once on both replicas: two each, no date twice', {
    timeout: TIMEOUT,
  }, async () => {
    const bots = inTurn(conversations());
    const laura = await hire(stores[0], 'Laura Conti', { role: 'manager' });
    const people = await staff(PEOPLE, laura, { daysPerMonth: 2 });
    const asked = people.flatMap((one) =>
      // the last date is asked for on both replicas in the same instant
      [...DATES, '2026-12-09'].map((date, index) => ({ one, date, bot: bots(index) })),
    );
    const stated = { activities: 'Istruttoria', objectives: 'Tre pratiche', place: 'casa' };
    const replies = await Promise.all(
      asked.map(({ one, date, bot }) => bot.act(from(one), { act: 'request' }, { date, ...stated })),
    );
    expect(faults).toEqual([]);
    const kinds = replies.map((reply: Reply) => (reply.card ? 'accepted' : reply.form ? 'refused' : 'other'));
    expect(countOf(kinds)).toEqual({ accepted: PEOPLE * 2, refused: PEOPLE * 3 });
    for (const reply of replies) {
      if (reply.form) expect(reply.form.notice?.text.join(' ')).toMatch(/MET-4a|GEN-DUP/);
    }
    const days = await stores[0].db.agileDay.groupBy({ by: ['personId'], _count: true });
    expect(countOf(days.map((one) => one._count))).toEqual({ 2: PEOPLE });
    const dates = await stores[0].db.agileDay.groupBy({ by: ['personId', 'date'], _count: true });
    expect(Math.max(...dates.map((one) => one._count))).toBe(1);
  });
});

describe('two who decide the same day', () => {
  test('one wins, the other is told who did', { timeout: TIMEOUT }, async () => {
    const bots = conversations();
    const { db } = stores[0];
    const laura = await hire(stores[0], 'Laura Conti', { role: 'manager' });
    const marta = await hire(stores[0], 'Marta Vinci', { manager: laura });
    await db.delegation.create({
      data: {
        delegatorId: laura.id,
        delegateId: marta.id,
        from: new Date('2026-11-01'),
        to: new Date('2026-12-31'),
      },
    });
    const people = await staff(PEOPLE, laura);
    const subjects = await pendingDays(people);
    const fields = { reason: 'Serve in sede' };
    const replies = await Promise.all(
      subjects.map((subject) =>
        Promise.all([
          bots[0].act(from(laura), { act: 'approve', subject, version: 1 }),
          bots[1].act(from(marta), { act: 'reject-confirm', subject, version: 1 }, fields),
        ]),
      ),
    );
    expect(faults).toEqual([]);
    const states = await db.agileDay.findMany({ select: { id: true, state: true, version: true } });
    const won = new Map(states.map((day) => [day.id, day]));
    replies.forEach(([approved, rejected], index) => {
      const day = won.get(subjects[index] as string);
      expect(['approved', 'rejected']).toContain(day?.state);
      expect(day?.version).toBe(2);
      const [winner, loser] = day?.state === 'approved' ? [approved, rejected] : [rejected, approved];
      expect(winner.card && !winner.note).toBe(true);
      expect(loser.note).toContain(day?.state === 'approved' ? 'Laura Conti' : 'Marta Vinci');
    });
    expect(await db.decision.count({ where: { act: { in: ['approve', 'reject'] } } })).toBe(PEOPLE);
    expect(await db.message.count({ where: { moment: 'decision-notice' } })).toBe(PEOPLE);
  });
});

describe('the bank of days', () => {
  const SETTINGS = 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n';
  const DRAW: DayRequest = {
    date: localDate('2026-12-15'), // Tuesday, four weeks ahead
    activities: 'Istruttoria',
    objectives: '',
    useBank: true,
    reason: 'Terapie di un familiare',
  };
  const left = async () => (await stores[0].db.bankMonth.findFirstOrThrow()).available;

  test('five days and forty who draw at once: five are accepted, none is left; what is given up returns', {
    timeout: TIMEOUT,
  }, async () => {
    const parts = inTurn(replicas(SETTINGS));
    const { db } = stores[0];
    const dora = await hire(stores[0], 'Dora Segre', { role: 'manager' });
    const people = await staff(40, dora);
    const unit = await db.unit.findFirstOrThrow();
    await db.bankMonth.create({ data: { unitId: unit.id, month: '2026-12', available: 5 } });
    const speakers = await Promise.all(people.map(speaker));
    const director = await speaker(dora);

    const drawn = await Promise.all(
      speakers.map((one, index) => submitRequest(parts(index), once(one), DRAW)),
    );
    expect(countOf(drawn.map(({ kind }) => kind))).toEqual({ accepted: 5, refused: 35 });
    expect(await left()).toBe(0);
    for (const answer of drawn) {
      if (answer.kind !== 'refused') continue;
      expect(answer.decision.findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual([
        'MIL-7.8 bank-empty',
      ]);
    }
    const taken = drawn.flatMap((answer) => (answer.kind === 'accepted' ? [answer.day] : []));
    expect(new Set(taken.map(({ bankUnitId, state }) => `${bankUnitId} ${state}`))).toEqual(
      new Set([`${unit.id} pending`]),
    );

    // two give up, the director says no to two and yes to one, and the thirty-five ask again, all at once
    const ownerOf = (id: string) => speakers.find(({ person }) => person.id === id) as Speaker;
    const [first, second, third, fourth, fifth] = taken.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const givenUp = [first, second].map((id, index) => {
      const owner = ownerOf(taken[index]?.personId as string);
      return cancelDay(parts(index), once(owner), id);
    });
    const decided = [
      ...[third, fourth].map((id, index) =>
        decideRequest(parts(index), once(director), id, {
          act: 'reject',
          reason: 'Prima chi ha un criterio',
        }),
      ),
      decideRequest(parts(0), once(director), fifth, { act: 'approve' }),
    ];
    const others = speakers.filter(({ person }) => taken.every(({ personId }) => personId !== person.id));
    const again = others.map((one, index) => submitRequest(parts(index), once(one), DRAW));
    const acts: Changed[] = await Promise.all([...givenUp, ...decided]);
    const later: Submitted[] = await Promise.all(again);
    expect(countOf(acts.map(({ kind }) => kind))).toEqual({ done: 5 });
    expect(later.every(({ kind }) => kind === 'accepted' || kind === 'refused')).toBe(true);

    const live = await db.agileDay.count({ where: { state: { in: ['pending', 'approved'] } } });
    const accepted = later.filter(({ kind }) => kind === 'accepted').length;
    expect(live).toBe(1 + accepted);
    expect([await left(), accepted <= 4]).toEqual([4 - accepted, true]);
    expect(faults).toEqual([]);
  });
});

describe('connections of a day', () => {
  const CAPACITY = 10;

  test('ten are free, forty approvals and five communications at once: the first ten see no warning', {
    timeout: TIMEOUT,
  }, async () => {
    const parts = inTurn(replicas(`vpn: { capacity: ${CAPACITY} }\n`));
    const { db } = stores[0];
    const dora = await hire(stores[0], 'Dora Segre', { role: 'manager' });
    const managers = [
      await hire(stores[0], 'Laura Conti', { role: 'manager', manager: dora }),
      await hire(stores[0], 'Marco Pini', { role: 'manager', manager: dora }),
    ];
    const dirigenti = await staff(5, dora, { role: 'manager' });
    const asked: { id: string; by: Speaker }[] = [];
    for (const manager of managers) {
      const by = await speaker(manager);
      const ids = await pendingDays(await staff(20, manager));
      asked.push(...ids.map((id) => ({ id, by })));
    }
    const own = await Promise.all(dirigenti.map(speaker));
    const date = localDate('2026-12-03');
    const communicated = own.map((one, index) =>
      submitRequest(parts(index), once(one), { date, activities: '', objectives: '', place: 'casa' }),
    );
    const approved = asked.map(({ id, by }, index) =>
      decideRequest(parts(index), once(by), id, { act: 'approve' }),
    );
    expect(countOf((await Promise.all(communicated)).map(({ kind }) => kind))).toEqual({ accepted: 5 });
    const answers = await Promise.all(approved);
    expect(countOf(answers.map(({ kind }) => kind))).toEqual({ done: 40 });
    expect(faults).toEqual([]);

    // in the order in which they came to hold the lock
    const trail = await db.audit.findMany({
      where: { act: { in: ['approve', 'request'] } },
      orderBy: { id: 'asc' },
    });
    expect(trail).toHaveLength(45);
    trail.forEach(({ act, rules }, place) => {
      expect(rules).toEqual(act === 'approve' && place >= CAPACITY ? ['MET-10c'] : []);
    });
  });

  test('forty approvals at once: exactly ten see no warning', { timeout: TIMEOUT }, async () => {
    const parts = inTurn(replicas(`vpn: { capacity: ${CAPACITY} }\n`));
    const laura = await hire(stores[0], 'Laura Conti', { role: 'manager' });
    const by = await speaker(laura);
    const ids = await pendingDays(await staff(40, laura));
    const answers = await Promise.all(
      ids.map((id, index) => decideRequest(parts(index), once(by), id, { act: 'approve' })),
    );
    const seen = answers.map((one) =>
      one.kind === 'done' ? one.findings.map(({ rule }) => rule).join() : one.kind,
    );
    expect(countOf(seen)).toEqual({ '': CAPACITY, 'MET-10c': 30 });
    expect(faults).toEqual([]);
  });
});

/** A pending day on Thursday 3 December for each; ids. */
async function pendingDays(people: Colleague[]): Promise<string[]> {
  const ids = people.map(() => randomUUID());
  const stated = { activities: 'Istruttoria', objectives: 'Tre pratiche', place: 'casa' };
  await stores[0].db.agileDay.createMany({
    data: people.map(({ id: personId }, index) => ({
      id: ids[index] as string,
      personId,
      date: new Date('2026-12-03'),
      state: 'pending' as const,
      ...stated,
      requestedAt: MORNING,
      changedAt: MORNING,
    })),
  });
  return ids;
}
