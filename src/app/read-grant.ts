import type { FieldName, Fields } from '../messages/card.js';
import { type GrantMistake, MOST } from '../messages/grant-forms.js';
import type { Candidate } from '../messages/person-field.js';
import { addMonths, firstOfMonth, type LocalDate, monthOf, parseLocalDate } from '../rules/local-date.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { findByName } from './find-person.js';

// What the forms state that grant days, or the mistakes at their fields.

type Errors = Partial<Record<FieldName, GrantMistake>>;
type Read<Values> = Values | { errors: Errors };

/** How far ahead days of a month are set. */
const MONTHS = 6;

export function monthsFrom(today: LocalDate): string[] {
  const first = firstOfMonth(today);
  return Array.from({ length: MONTHS }, (_, index) => monthOf(addMonths(first, index)));
}

export function readExtension(
  fields: Fields,
  today: LocalDate,
): Read<{ month: string; daysPerMonth: number; criterion: string }> {
  const errors: Errors = {};
  const month = monthIn(fields, today, errors);
  const daysPerMonth = wholeIn(fields, MOST.month, errors);
  const criterion = (fields.criterion ?? '').trim();
  if (!criterion) errors.criterion = { kind: 'choose' };
  if (month === undefined || daysPerMonth === undefined || !criterion) return { errors };
  return { month, daysPerMonth, criterion };
}

export function readDerogation(
  fields: Fields,
  today: LocalDate,
): Read<{ article: string; from: LocalDate; to: LocalDate; daysPerWeek: number }> {
  const errors: Errors = {};
  const article = (fields.derogation ?? '').trim();
  if (!article) errors.derogation = { kind: 'choose' };
  const [from, to] = [parseLocalDate(fields.from ?? ''), parseLocalDate(fields.until ?? '')];
  if (!from || from < today) errors.from = { kind: 'date' };
  if (!to) errors.until = { kind: 'date' };
  else if (from && to < from) errors.until = { kind: 'until' };
  const daysPerWeek = wholeIn(fields, MOST.week, errors, 1);
  if (!from || !to || daysPerWeek === undefined || Object.keys(errors).length > 0) return { errors };
  return { article, from, to, daysPerWeek };
}

export type BankAct = { verdict: 'set' | 'give'; month: string; days: number };

export function readBank(fields: Fields, today: LocalDate): Read<BankAct> {
  const errors: Errors = {};
  const { verdict } = fields;
  if (verdict !== 'set' && verdict !== 'give') errors.verdict = { kind: 'choose' };
  const month = monthIn(fields, today, errors);
  const days = wholeIn(fields, MOST.bank, errors);
  if ((verdict !== 'set' && verdict !== 'give') || month === undefined || days === undefined)
    return { errors };
  return { verdict, month, days };
}

/** Whom the form names; or what is wrong, with those who may be meant. */
export async function readPerson(
  db: Db,
  typed = '',
): Promise<{ person: Person } | { error?: GrantMistake; candidates?: Candidate[] }> {
  const text = typed.trim();
  if (!text) return { error: { kind: 'required' } };
  const found = await findByName(db, text);
  switch (found.kind) {
    case 'one':
      return { person: found.person };
    case 'several':
      return found.more ? { error: { kind: 'many-people', text } } : { candidates: found.candidates };
    case 'none':
      return { error: { kind: 'unknown-person', text } };
  }
}

function monthIn({ month = '' }: Fields, today: LocalDate, errors: Errors): string | undefined {
  if (monthsFrom(today).includes(month)) return month;
  errors.month = { kind: 'choose' };
  return undefined;
}

function wholeIn({ number = '' }: Fields, most: number, errors: Errors, least = 0): number | undefined {
  const text = number.trim();
  if (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  errors.number = { kind: 'number', least, most };
  return undefined;
}
