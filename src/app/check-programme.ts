import type { Fields } from '../messages/card.js';
import type { ProgrammeCheckView } from '../messages/programme-views.js';
import { coverageWarnings, presenceOn } from '../rules/coverage.js';
import { decide } from '../rules/decide.js';
import type { Finding } from '../rules/decision.js';
import { regulationOn } from '../rules/edition.js';
import type { DayKind, Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { requestContents } from '../rules/request-contents.js';
import { decideEach, type EachDay, type Several } from '../rules/several.js';
import { dateOf } from '../rules/zoned.js';
import { unitsOn } from '../store/coverage.js';
import { saveDraft } from '../store/drafts.js';
import type { Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { completed } from './day-kinds.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';
import { type DayRequest, requestAct } from './submit-request.js';

/** What is stated of every day alike. */
export type EachRequest = Omit<DayRequest, 'date' | 'useBank' | 'criterion' | 'noticeReason' | 'derogation'>;

/** A plan that is not sent yet, as the draft keeps it. */
export interface ProgrammeDraft {
  /** As typed: the form comes back with them. */
  fields: Fields;
  dates: LocalDate[];
  /** Of them, those that were shown to fit: no others are ever sent. */
  fits: LocalDate[];
  /** Grows with every check: a card sends what it shows, not what a later one does. */
  revision: number;
  reasonAsked: boolean;
}

export const PROGRAMME_DRAFT = 'plan';

const KINDS: readonly DayKind[] = ['agile', 'remote'];

export function eachRequest(fields: Fields): EachRequest {
  const text = (name: keyof Fields) => (fields[name] ?? '').trim();
  return {
    activities: text('activities'),
    objectives: text('objectives'),
    place: text('place') || undefined,
    kind: KINDS.find((kind) => kind === text('kind')),
    reason: text('reason') || undefined,
  };
}

export interface Checked {
  facts: Facts;
  /** What is unsaid filled in. */
  asked: EachRequest;
  act: EachDay;
  several: Several;
}

/** Each date against the rules, after those that fit before it. */
export async function checkProgramme(
  parts: Parts,
  db: Db,
  { person, now }: Speaker,
  request: EachRequest,
  dates: readonly LocalDate[],
): Promise<Checked> {
  const date = [...dates].sort()[0] ?? dateOf(now);
  const { facts } = await loadFacts(parts, db, person, now, { date });
  const { date: _, ...asked } = completed(facts, { ...request, date });
  const { dates: __, ...act } = requestAct(facts, { ...asked, date });
  return { facts, asked, act, several: decideEach(facts, act, dates) };
}

/** What is missing in the fields, and is the same for every date. */
export function fieldFindings({ several }: Checked): Finding[] {
  const found = several.misfits.flatMap(({ findings }) => findings);
  const wrong = found.filter(
    ({ code, numbers }) =>
      code === 'contents-missing' || (code === 'place-not-allowed' && numbers.why !== 'coworking-day'),
  );
  return [...new Map(wrong.map((one) => [JSON.stringify(one.numbers), one])).values()];
}

/**
 * All that was asked for, as it stands now; from then on what fits now is what would be sent.
 * @param changed it was to be sent, and something had changed
 */
export async function checkDraft(
  parts: Parts,
  db: Db,
  speaker: Speaker,
  id: string,
  data: ProgrammeDraft,
  changed = false,
): Promise<ProgrammeCheckView> {
  const checked = await checkProgramme(parts, db, speaker, eachRequest(data.fields), data.dates);
  const fits = checked.several.fits.map(({ date }) => date);
  const revision = data.revision + (String(fits) === String(data.fits) ? 0 : 1);
  await saveDraft(db, id, PROGRAMME_DRAFT, { ...data, fits, revision } satisfies ProgrammeDraft);
  return checkView(db, speaker, { id, revision }, checked, changed);
}

export async function checkView(
  db: Db,
  { person, now }: Speaker,
  { id, revision }: { id: string; revision: number },
  { facts, act, several }: Checked,
  changed = false,
): Promise<ProgrammeCheckView> {
  const today = dateOf(now);
  const [first] = several.fits;
  const regulation = regulationOn(facts.editions, first?.date ?? today);
  return {
    draft: id,
    revision,
    today,
    unit: person.unit,
    ...several,
    coverage: await coverageOf(db, person, several),
    approval: requestContents(regulation, person.role).approval,
    earliest: first ? undefined : earliest(facts, act, several),
    changed,
  };
}

async function coverageOf(
  db: Db,
  { unitId }: Person,
  { fits }: Several,
): Promise<ProgrammeCheckView['coverage']> {
  const units = await unitsOn(
    db,
    fits.map(({ date }) => ({ unitId, date })),
  );
  return units.flatMap(({ coverage, attendance, date }) =>
    coverage ? coverageWarnings(coverage, presenceOn(attendance, date), date) : [],
  );
}

function earliest(facts: Facts, act: EachDay, { misfits }: Several): LocalDate | undefined {
  const known = misfits.find(({ findings }) => findings.length > 0);
  return known && decide(facts, { ...act, dates: [known.date] }).earliest;
}
