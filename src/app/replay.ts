import type { Edition } from '../regulations/schema.js';
import type { Act } from '../rules/act.js';
import { FigureMissing, regulationAt } from '../rules/edition.js';
import type { DayState } from '../rules/facts.js';
import { heldBy, type Judged, judgedBy } from './replay-judge.js';
import { booked, Register } from './replay-register.js';
import type { Compared, PastAct, PastPerson, Replayed, Side } from './replay-values.js';

/**
 * What was done to one person's days, done again under another text. Each text has its own register: a day that
 * the new one refuses does not exist there, so it uses no quota, and what was done to it later has nothing to
 * act upon. What managers did is taken as they did it, as far as the text allows it.
 */
export function replay(person: PastPerson, after: readonly Edition[]): Replayed {
  const registers = { before: new Register(), after: new Register() };
  person.days.forEach((day, index) => {
    for (const register of [registers.before, registers.after]) {
      register.add({ ...day, entry: `context-${index}` });
    }
  });
  const replayed: Replayed = { compared: [], missing: [], unexplained: 0 };
  for (const past of person.acts) {
    if (!past.act || !past.counted) {
      for (const register of Object.values(registers)) asItWas(register, past);
      continue;
    }
    try {
      const compared = compare(person, past, past.act, registers, after);
      if (compared) replayed.compared.push(compared);
      else replayed.unexplained += 1;
    } catch (error) {
      if (!(error instanceof FigureMissing)) throw error;
      replayed.missing.push(error);
      for (const register of Object.values(registers)) asItWas(register, past);
    }
  }
  return replayed;
}

interface Registers {
  before: Register;
  after: Register;
}

/** @returns undefined where the old refusal can't be understood from what is recorded */
function compare(
  person: PastPerson,
  past: PastAct,
  act: Act,
  registers: Registers,
  editions: readonly Edition[],
): Compared | undefined {
  const before = sideBefore(person, past, act, registers.before);
  if (!before) return undefined;
  const question = { person, past, act, editions, register: registers.after };
  const stood = before.side.outcome !== 'refused' || isRow(past);
  const after = nothingToDecide(registers.after, past) ?? judgedBy(question, stood);
  const { entry, at, date, recorded } = past;
  const compared: Compared = {
    ...{ entry, at, date, type: act.type, recorded: recorded !== undefined },
    ...{ before: before.side, after: after.side },
    assumed: [...new Set([...before.assumed, ...after.assumed])],
  };
  if (act.type === 'request') {
    const holder = heldBy(after.side, registers, date);
    if (holder) {
      registers.after.same(entry, holder);
      compared.after = { outcome: 'void', findings: [] };
    } else {
      compared.approval = approvalOf(person, past, compared);
    }
  }
  apply(registers.before, past, before.side, past.becomes);
  apply(registers.after, past, compared.after, stateAfter(past, compared.after));
  return compared;
}

function sideBefore(person: PastPerson, past: PastAct, act: Act, register: Register): Judged | undefined {
  const { recorded, becomes } = past;
  if (recorded && recorded.outcome !== 'refused') {
    const { outcome, findings } = recorded;
    return { side: { outcome, findings, state: becomes }, assumed: [] };
  }
  const nothing = recorded ? undefined : nothingToDecide(register, past);
  if (nothing) return nothing;
  const judged = judgedBy({ person, past, act, editions: person.before, register }, isRow(past));
  // the register knows the rules of a refusal alone: it is taken up where the same facts lead to it again
  return recorded && judged.side.outcome !== 'refused' ? undefined : judged;
}

/** A day that a file reports was there: its agreement held then, whatever is known of it. */
function isRow({ entry, recorded }: PastAct): boolean {
  return entry !== '' && !recorded;
}

function nothingToDecide(register: Register, past: PastAct): Judged | undefined {
  if (past.act?.type === 'request' || past.entry === '') return undefined;
  const day = register.find(past.entry);
  const idle = !day || (past.act?.type === 'approve' && day.state === 'approved');
  return idle ? { side: { outcome: 'void', findings: [] }, assumed: [] } : undefined;
}

/** A day that stood at once and would now be put before somebody: as they took it then, they approve it. */
function stateAfter(past: PastAct, { state }: Side): DayState {
  const { act, becomes } = past;
  const approved = act?.type === 'request' && state === 'pending' && becomes === 'approved';
  return approved ? 'approved' : (state ?? becomes);
}

function approvalOf(person: PastPerson, past: PastAct, { before, after }: Compared): Compared['approval'] {
  const both = [before, after].every(({ outcome }) => outcome !== 'refused' && outcome !== 'void');
  const regulation = regulationAt(person.before, past.date);
  if (!both || !regulation) return undefined;
  const decided = regulation.approval[person.facts.role] === 'required';
  const decides = after.state === 'pending';
  return decided === decides ? undefined : decides ? 'needed' : 'spared';
}

function apply(register: Register, past: PastAct, side: Side, state: DayState): void {
  if (side.outcome === 'refused' || side.outcome === 'void') return;
  if (past.act?.type === 'request') register.add(booked(past, state));
  else register.change(past.entry, state, past.at);
}

function asItWas(register: Register, past: PastAct): void {
  if (past.recorded?.outcome === 'refused') return;
  if (register.find(past.entry)) register.change(past.entry, past.becomes, past.at);
  else if (past.act?.type === 'request' || past.moved) register.add(booked(past, past.becomes));
}
