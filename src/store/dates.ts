import type { LocalDate } from '../rules/local-date.js';

/** A `date` column travels as midnight UTC. */
export function toColumn(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function fromColumn(value: Date): LocalDate {
  return value.toISOString().slice(0, 10) as LocalDate;
}
