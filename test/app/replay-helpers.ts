import { filedInTime } from '../../src/app/filed-in-time.js';
import { actOf, actsOfState, inOrderOfTime, type PastDay } from '../../src/app/past-acts.js';
import { replay } from '../../src/app/replay.js';
import type { Compared, PastAct, PastPerson, Replayed } from '../../src/app/replay-values.js';
import { regulation } from '../../src/regulations/index.js';
import type { Edition } from '../../src/regulations/schema.js';
import type { Agreement, DayState, PersonFacts } from '../../src/rules/facts.js';
import { at, d, factsOf } from '../rules/helpers.js';

export interface Past {
  /** What it was decided under. */
  under: string;
  /**
   * What a register says was done, in order: `2026-05-04 09:00 request 2026-05-11`; a request that somebody had
   * to decide ends in `pending`. After that the words `reason`, `refused` with its rules, `warned` with its rules.
   */
  record?: string[];
  /** Days of a file: `2026-05-11 approved`. */
  days?: (string | Partial<PastDay>)[];
  agreement?: Partial<Agreement> | null;
  person?: Partial<PersonFacts>;
  /** Days from then on are counted. */
  from?: string;
}

/** Somebody with the usual agreement of the profile, and their past. */
export function somebody({ under, record = [], days = [], agreement, person, from }: Past): PastPerson {
  const facts = factsOf(under, { agreement, person });
  const { agreement: own, ...rest } = facts.person;
  const before = regulation(under);
  const filed = filedInTime(facts.localHolidays);
  const ofDays = days.flatMap((day, index) => {
    const [date = '', state = ''] = typeof day === 'string' ? day.split(' ') : [];
    const written = typeof day === 'string' ? { date: d(date), state: state as DayState } : day;
    const whole = { id: `row-${index}`, ...written } as PastDay;
    const counted = !from || whole.date >= from;
    return actsOfState(whole, { facts: rest, before }, filed(before, facts.person, whole.date), counted);
  });
  const ofRecord = record.map((line, index) => pastAct(line, index, record, from));
  return {
    name: 'anna@comune.example',
    unit: 'Ragioneria',
    facts: rest,
    agreements: own ? [{ kind: 'agile', agreement: own }] : [],
    absences: [],
    holidays: facts.localHolidays,
    policy: facts.policy,
    before,
    days: [],
    acts: inOrderOfTime([...ofDays, ...ofRecord]),
  };
}

function pastAct(line: string, index: number, record: string[], from?: string): PastAct {
  const [day = '', time = '', type = '', text = '', ...rest] = line.split(' ');
  const date = d(text);
  const rules = rest.filter((word) => /^[A-Z]/.test(word));
  const refused = rest.includes('refused');
  const reason = rest.includes('reason') ? 'serve' : undefined;
  const contents = { activities: 'atti', objectives: 'dieci' };
  const done =
    type === 'request'
      ? {
          act: { type: 'request' as const, by: 'employee' as const, dates: [date], ...contents, reason },
          becomes: rest.includes('pending') || refused ? ('pending' as const) : ('approved' as const),
        }
      : actOf(type, date, reason ?? 'serve', 'manager');
  if (!done) throw new Error(`no such act: ${type}`);
  // what is done to a date is done to the last day that was asked for it
  const asked = record.findLastIndex((other, place) => place <= index && other.includes(`request ${text}`));
  return {
    entry: `asked-${type === 'request' ? index : asked}`,
    at: at(`${day} ${time}`),
    date,
    ...done,
    recorded: {
      outcome: refused ? 'refused' : rest.includes('warned') ? 'accepted-with-warning' : 'accepted',
      findings: rest.includes('warned')
        ? rules.map((rule) => ({ rule, article: '', code: 'notice-short', severity: 'default', numbers: {} }))
        : [],
      rules,
    },
    counted: !from || date >= from,
    assumed: [],
  };
}

/** `request 2026-05-11: accepted -> refused TIV-20.4a`, with what was assumed for it in brackets. */
export function told({ compared }: Replayed): string[] {
  return compared.map((one) => {
    const after = one.after.reasonEnough ? 'reason' : one.after.outcome;
    const rules = [...new Set(one.after.findings.map(({ rule }) => rule))].sort();
    const notes = one.assumed.length > 0 ? ` (${one.assumed.join(' ')})` : '';
    return `${one.type} ${one.date}: ${[one.before.outcome, '->', after, ...rules].join(' ')}${notes}`;
  });
}

export function replayed(past: Past, after: string | readonly Edition[]): string[] {
  return told(replay(somebody(past), typeof after === 'string' ? regulation(after) : after));
}

export function approvals(compared: Compared[]): (string | undefined)[] {
  return compared.map(({ approval }) => approval);
}
