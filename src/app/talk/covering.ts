import type { Fields } from '../../messages/card.js';
import { coverageCard, coverageForm, type UnitCoverageView } from '../../messages/coverage-form.js';
import { problemText } from '../../messages/problems.js';
import { unitsCard } from '../../messages/units-card.js';
import { dateOf } from '../../rules/zoned.js';
import { findCoverage } from '../../store/coverage.js';
import { findPerson } from '../../store/people.js';
import type { UnitSize } from '../../store/unit-days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { readCoverage, setCoverage } from '../set-coverage.js';
import type { Speaker } from '../speaker.js';
import { headsOf, unitsHeadedBy } from '../unit-heads.js';
import type { Handlers } from './handler.js';

/** What the head of a unit asks of it. `value`: the unit. */
export const covering: Handlers = {
  coverage: (parts, speaker, { value }) => open(parts, speaker, value),
  'coverage-send': (parts, speaker, { value }, fields) => save(parts, speaker, value, fields),
};

async function open(parts: Parts, speaker: Speaker, unitId: string | undefined): Promise<Reply> {
  const { headed, seen } = await unitsHeadedBy(parts.store.db, speaker.person);
  const [first] = headed;
  if (!first) return notHead(parts, speaker, seen[0]);
  const unit = headed.find(({ id }) => id === unitId);
  if (!unit && headed.length > 1) return { card: unitsCard(headed, 'coverage', speaker.locale) };
  return { form: coverageForm(await view(parts, speaker, unit ?? first), speaker.locale) };
}

async function save(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const { locale } = speaker;
  const { headed, seen } = await unitsHeadedBy(parts.store.db, speaker.person);
  const unit = headed.find(({ id }) => id === unitId);
  if (!unit) return notHead(parts, speaker, seen.find(({ id }) => id === unitId) ?? seen[0]);
  const text = (name: 'number' | 'weekdays' | 'dates') => (fields[name] ?? '').trim();
  const typed = { number: text('number'), weekdays: text('weekdays'), dates: text('dates') };
  const read = readCoverage(typed, unit.size, dateOf(speaker.now), locale);
  if ('wrong' in read)
    return { form: coverageForm(await view(parts, speaker, unit), locale, fields, read.wrong) };
  if (!(await setCoverage(parts, speaker, unit.id, read))) return notHead(parts, speaker, unit);
  return { card: coverageCard(await view(parts, speaker, unit), locale) };
}

async function view(parts: Parts, { now }: Speaker, unit: UnitSize): Promise<UnitCoverageView> {
  const { db } = parts.store;
  const saved = await findCoverage(db, unit.id);
  const by = saved && (await findPerson(db, saved.setById))?.name;
  return {
    unit,
    coverage: saved ?? { weekdays: [], dates: [] },
    set: saved && by ? { by, at: saved.setAt } : undefined,
    today: dateOf(now),
  };
}

/** Who would be asked instead, by name. */
async function notHead(parts: Parts, speaker: Speaker, unit: UnitSize | undefined): Promise<Reply> {
  const heads = unit ? await headsOf(parts.store.db, unit.id) : [];
  const problem = { kind: 'not-head', unit: unit?.name ?? '', heads: heads.map(({ name }) => name) } as const;
  return { note: problemText(problem, speaker.locale) };
}
