import type { Finding, FindingCode, Outcome } from '../rules/decision.js';
import type { FigureMissing } from '../rules/edition.js';
import { earlierOf, type LocalDate, laterOf } from '../rules/local-date.js';
import { type UnitLine, unitsShown } from './replay-units.js';
import type { Assumption, Compared, PastPerson, Replayed } from './replay-values.js';

/** Refused for want of a reason alone is told apart: who asks can mend it. */
export type After = Outcome | 'reason' | 'void';

/** What the new text changes about a request; other acts are `refused` or `allowed`. */
export type Change = 'refused' | 'reason' | 'allowed' | 'warned' | 'eased';

export interface RuleLine {
  rule: string;
  article: string;
  /** Acts decided otherwise. */
  acts: number;
  /** Of these, stopped for want of a reason alone. */
  reason: number;
  /** Of these, not stopped but with a warning. */
  warned: number;
  /** Of these, resting on something that is taken for granted. */
  presumed: number;
  example: Finding;
}

export interface ActLine {
  type: Compared['type'];
  judged: number;
  refused: number;
  allowed: number;
  void: number;
}

export interface MissingLine {
  regulation: string;
  /** Empty: no regulation at all. */
  figures: readonly string[];
  acts: number;
  from: LocalDate;
  to: LocalDate;
}

export interface Report {
  people: number;
  acts: number;
  requests: Record<Outcome, Record<After, number>>;
  changes: Record<Change, number>;
  others: ActLine[];
  /** Rules of the new text that decide otherwise. */
  rules: RuleLine[];
  /** Rules of the old text that no longer stop or warn. */
  lifted: RuleLine[];
  units: ReturnType<typeof unitsShown>;
  approvals: { needed: number; spared: number };
  assumed: Partial<Record<Assumption, number>>;
  missing: MissingLine[];
  /** Old refusals of which the record does not keep the cause. */
  unexplained: number;
  /** Days of the record that the old text would have refused too. */
  irregular: number;
}

const none = (): Record<After, number> => ({
  accepted: 0,
  'accepted-with-warning': 0,
  refused: 0,
  reason: 0,
  void: 0,
});

/** Adds up what the replay of one person after another tells; keeps no act. */
export class Tally {
  readonly #report = {
    people: 0,
    acts: 0,
    requests: { accepted: none(), 'accepted-with-warning': none(), refused: none() },
    changes: { refused: 0, reason: 0, allowed: 0, warned: 0, eased: 0 },
    approvals: { needed: 0, spared: 0 },
    assumed: {} as Partial<Record<Assumption, number>>,
    unexplained: 0,
    irregular: 0,
  };
  readonly #others = new Map<string, ActLine>();
  readonly #rules = new Map<string, RuleLine>();
  readonly #lifted = new Map<string, RuleLine>();
  readonly #units = new Map<string, UnitLine>();
  readonly #missing = new Map<string, MissingLine>();

  add({ unit }: Pick<PastPerson, 'unit'>, { compared, missing, unexplained }: Replayed): void {
    this.#report.unexplained += unexplained;
    for (const error of missing) this.#miss(error);
    if (compared.length === 0) return;
    this.#report.people += 1;
    const line = this.#units.get(unit) ?? { unit, people: 0, requests: 0, refused: 0, reason: 0, allowed: 0 };
    this.#units.set(unit, line);
    line.people += 1;
    for (const one of compared) this.#count(one, line);
  }

  /** @param open small units are shown as they are */
  report(open: boolean): Report {
    const byCount = (lines: Map<string, RuleLine>) =>
      [...lines.values()].sort((a, b) => b.acts - a.acts || (a.rule < b.rule ? -1 : 1));
    return {
      ...this.#report,
      others: [...this.#others.values()],
      rules: byCount(this.#rules),
      lifted: byCount(this.#lifted),
      units: unitsShown([...this.#units.values()], open),
      missing: [...this.#missing.values()],
    };
  }

  #count(one: Compared, unit: UnitLine): void {
    const report = this.#report;
    const change = changeOf(one);
    for (const assumption of new Set(one.assumed)) {
      report.assumed[assumption] = (report.assumed[assumption] ?? 0) + 1;
    }
    if (one.approval) report.approvals[one.approval] += 1;
    if (one.before.outcome !== 'void') report.acts += 1;
    if (one.type === 'request') this.#request(one, change, unit);
    else this.#other(one, change);
    if (!change) return;
    const eases = change === 'allowed' || change === 'eased';
    this.#cite(
      eases ? this.#lifted : this.#rules,
      eases ? one.before.findings : one.after.findings,
      one,
      change,
    );
  }

  #request({ before, after, recorded }: Compared, change: Change | undefined, unit: UnitLine): void {
    if (before.outcome === 'void') return;
    unit.requests += 1;
    if (change) this.#report.changes[change] += 1;
    if (change === 'refused' || change === 'reason' || change === 'allowed') unit[change] += 1;
    if (before.outcome === 'refused' && !recorded) this.#report.irregular += 1;
    this.#report.requests[before.outcome][after.reasonEnough ? 'reason' : after.outcome] += 1;
  }

  #other({ type, before, after }: Compared, change: Change | undefined): void {
    if (before.outcome === 'void') return;
    const line = this.#others.get(type) ?? { type, judged: 0, refused: 0, allowed: 0, void: 0 };
    this.#others.set(type, line);
    line.judged += 1;
    if (after.outcome === 'void') line.void += 1;
    if (change === 'refused' || change === 'allowed') line[change] += 1;
  }

  #cite(lines: Map<string, RuleLine>, findings: Finding[], { assumed }: Compared, change: Change): void {
    const each = new Map(findings.map((finding) => [`${finding.rule} ${finding.article}`, finding]));
    for (const [key, example] of each) {
      const { rule, article } = example;
      const line = lines.get(key) ?? { rule, article, acts: 0, reason: 0, warned: 0, presumed: 0, example };
      lines.set(key, line);
      line.acts += 1;
      if (change === 'reason') line.reason += 1;
      if (change === 'warned' || change === 'eased') line.warned += 1;
      if (restsOn(example.code, assumed)) line.presumed += 1;
    }
  }

  #miss({ regulation, figures, date }: FigureMissing): void {
    const key = [regulation, ...figures].join(' ');
    const line = this.#missing.get(key) ?? { regulation, figures, acts: 0, from: date, to: date };
    this.#missing.set(key, line);
    line.acts += 1;
    line.from = earlierOf(line.from, date);
    line.to = laterOf(line.to, date);
  }
}

/** undefined: decided in the same way, or there is nothing to decide. */
export function changeOf({ before, after }: Compared): Change | undefined {
  if (before.outcome === 'void' || after.outcome === 'void' || before.outcome === after.outcome) {
    return undefined;
  }
  if (after.outcome === 'refused') return after.reasonEnough ? 'reason' : 'refused';
  if (before.outcome === 'refused') return 'allowed';
  return after.outcome === 'accepted' ? 'eased' : 'warned';
}

const ON_TIME: ReadonlySet<FindingCode> = new Set([
  'notice-short',
  'notice-after-hour',
  'deadline-past',
  'not-during-day',
  'day-begun',
]);

/** The finding would be another one if what is assumed were not so. */
function restsOn(code: FindingCode, assumed: readonly Assumption[]): boolean {
  if (ON_TIME.has(code)) return assumed.includes('filed') || assumed.includes('acted');
  return code === 'quota-full' && (assumed.includes('number') || assumed.includes('converted'));
}
