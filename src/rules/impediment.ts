import type { Regulation } from '../regulations/schema.js';
import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { finding } from './finding.js';
import type { LocalDate } from './local-date.js';
import { changed, refused, stateFinding } from './refusal.js';
import { dayOn, type Situation, situationOfDay } from './situation.js';

type Duty = Regulation['duties'][number];
/** What the act asks of whoever can't work because of a technical impediment. */
export type ImpedimentDuty = Duty & { impediment: NonNullable<Duty['impediment']> };

/**
 * The worker reports a technical impediment (impedimento tecnico, malfunzionamento) on the agile day itself, until the
 * window closes; before it opens too, so that the manager knows when the day begins. The day stands.
 */
export function decideImpediment(facts: Facts, act: Extract<Act, { type: 'impediment' }>): Decision {
  const now = situationOfDay(facts, act.date);
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const { opens, closes } = now.regulation.window;
  const broken = actorFindings(now, act, ['employee']);
  if (act.date !== now.today || now.time >= closes) {
    const rule = dutyOf(now) ?? now.regulation.general.state;
    broken.push(finding(rule, 'not-during-day', { date: act.date, opens, closes }));
  }
  return changed(facts, { broken, flagged: [] }, act.date, day.state);
}

/** Of a person's day; undefined: the act has no such clause, or none for this role. */
export function impedimentDuty(facts: Facts, date: LocalDate): ImpedimentDuty | undefined {
  return dutyOf(situationOfDay(facts, date));
}

function dutyOf({ regulation, person }: Situation): ImpedimentDuty | undefined {
  return regulation.duties.find(
    (duty): duty is ImpedimentDuty =>
      duty.impediment !== undefined && duty.roles?.includes(person.role) !== false,
  );
}
