import type { Act, Actor } from './act.js';
import { actorFindings, superiors } from './actors.js';
import type { Decision } from './decision.js';
import type { Facts, FiledSwap } from './facts.js';
import { finding } from './finding.js';
import { earlierOf } from './local-date.js';
import { moveFindings, quotaMoved } from './move.js';
import { changed, notPossible, refused, stateFinding } from './refusal.js';
import { dayOn, type Situation, situationOfDay } from './situation.js';
import { isSwapLate } from './swap.js';

/**
 * The other side answers a move that is filed: confirmed, the new day takes the place of the old one; declined,
 * nothing changes. Nor where the side that filed it takes it back. Once the hour is past there is nothing to confirm
 * or to take back any more (TIV-21.3a).
 */
export function decideSwapAnswer(
  facts: Facts,
  act: Extract<Act, { type: 'confirm-swap' | 'decline-swap' | 'withdraw-swap' }>,
): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = now.regulation.swap;
  if (!rule) return refused(facts, [notPossible(now, act)], act.date);
  const day = dayOn(facts, act.date);
  const filed = day?.swap;
  if (day?.state !== 'approved' || !filed) {
    return refused(facts, [stateFinding(now, act.type, day)], act.date);
  }
  const withdrawn = act.type === 'withdraw-swap';
  const broken = actorFindings(now, act, withdrawn ? sameSide(now, filed) : otherSide(now, filed));
  const { to = filed.to } = act;
  if (to !== filed.to) {
    const notFiled = finding(now.regulation.general.state, 'not-as-alternative', { to });
    return refused(facts, [notFiled], act.date);
  }
  if (act.type === 'decline-swap') return changed(facts, { broken, flagged: [] }, act.date, day.state);
  const earlier = earlierOf(act.date, to);
  if (isSwapLate(now, earlier)) {
    broken.push(finding(rule.deadline, 'deadline-past', { date: earlier, until: rule.deadline.at }));
  } else if (!withdrawn) {
    broken.push(...moveFindings(now, act.date, to));
  }
  if (withdrawn) return changed(facts, { broken, flagged: [] }, act.date, day.state);
  if (broken.length > 0) return refused(facts, broken, act.date);
  return { outcome: 'accepted', findings: [], quota: quotaMoved(facts, act.date, to), state: 'swapped' };
}

/** Who filed it. */
function sameSide(now: Situation, { by }: FiledSwap): readonly Actor[] {
  return by === 'employee' ? ['employee'] : superiors(now);
}

/** Who did not file it. */
function otherSide(now: Situation, { by }: FiledSwap): readonly Actor[] {
  return by === 'employee' ? superiors(now) : ['employee'];
}
