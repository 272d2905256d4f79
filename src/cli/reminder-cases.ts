import { z } from 'zod';
import type { Edition } from '../regulations/schema.js';
import { deliveryAt } from '../rules/quiet-hours.js';
import { dueReminders } from '../rules/reminders.js';
import { isoWithOffset } from '../rules/zoned.js';
import {
  absence,
  band,
  date,
  instant,
  kind,
  range,
  role,
  state,
  time,
  WEEK,
  weekdays,
} from './case-schema.js';

const person = z.strictObject({
  id: z.string().min(1),
  role,
  workdays: weekdays.default(WEEK),
  contactBands: z.array(band).default([]),
  days: z.array(z.strictObject({ date, state, at: instant.optional(), kind: kind.optional() })).default([]),
  absences: z.array(absence).default([]),
  permits: z.array(range).default([]),
  onCall: z.array(range).default([]),
});

const message = z.strictObject({
  id: z.string().min(1),
  to: z.string(),
  at: instant,
  kind: z.string().optional(),
  urgent: z.boolean().default(false),
  institutional: z.boolean().default(false),
});

const minutes = z.int().nonnegative();
const reminderCase = z
  .strictObject({
    id: z.string().min(1),
    regulation: z.string(),
    window: z.strictObject({ from: instant, to: instant }),
    settings: z
      .strictObject({
        contactLeadMinutes: minutes.default(10),
        disconnectionLeadMinutes: minutes.default(10),
        digestAt: time.prefault('08:30'),
        digestWhenEmpty: z.boolean().default(false),
      })
      .prefault({}),
    holidaysExtra: z.array(date).default([]),
    people: z.array(person).default([]),
    messages: z.array(message).default([]),
  })
  .check((context) => {
    const known = new Set(context.value.people.map((one) => one.id));
    context.value.messages.forEach((one, index) => {
      if (known.has(one.to)) return;
      const path = ['messages', index, 'to'];
      context.issues.push({ code: 'custom', message: `nobody called "${one.to}"`, path, input: one.to });
    });
  });
export const reminderCaseSchema: z.ZodType<z.output<typeof reminderCase>> = reminderCase;
export type ReminderCase = z.output<typeof reminderCase>;

export interface ReminderAnswer {
  id: string;
  reminders: { kind: string; to: string; at: string; remote?: string[] }[];
  messages: { id: string; outcome: string; deliverAt: string }[];
}

/** What falls due in the window, and when each message is delivered. */
export function answerReminderCase(one: ReminderCase, rules: readonly Edition[]): ReminderAnswer {
  const holidays = new Set(one.holidaysExtra);
  const people = one.people.map(({ days, ...rest }) => ({
    ...rest,
    days: days.map(({ at, ...day }) => ({ ...day, changedAt: at })),
  }));
  const reminders = dueReminders(rules, one.settings, people, one.window, holidays).map((due) => ({
    kind: due.kind,
    to: due.kind === 'digest' ? 'team' : due.to,
    at: isoWithOffset(due.at),
    ...(due.kind === 'digest' ? { remote: due.remote } : {}),
  }));
  const messages = one.messages.map((message) => {
    const to = people.find((candidate) => candidate.id === message.to) as (typeof people)[number];
    const { outcome, deliverAt } = deliveryAt(rules, to, message.at, message, holidays);
    return { id: message.id, outcome, deliverAt: isoWithOffset(deliverAt) };
  });
  return { id: one.id, reminders, messages };
}
