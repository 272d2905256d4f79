import type { Fields } from '../../messages/card.js';
import { coverageCard, coverageForm, type UnitCoverageView } from '../../messages/coverage-form.js';
import { problemText } from '../../messages/problems.js';
import { dateOf } from '../../rules/zoned.js';
import { findCoverage } from '../../store/coverage.js';
import { findPerson } from '../../store/people.js';
import type { UnitSize } from '../../store/unit-days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { readCoverage, setCoverage } from '../set-coverage.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { askedInstead, headedUnit, type Setting, stillHeaded } from './headed-unit.js';

/** What the head of a unit asks of it. `value`: the unit, also by its name. */
export const covering: Handlers = {
  coverage: (parts, speaker, { value }) => open(parts, speaker, value),
  'coverage-send': (parts, speaker, { value }, fields) => save(parts, speaker, value, fields),
};

const COVERAGE: Setting = {
  command: 'coverage',
  notHead: (unit, heads, locale) => problemText({ kind: 'not-head', unit, heads }, locale),
};

async function open(parts: Parts, speaker: Speaker, meant: string | undefined): Promise<Reply> {
  const found = await headedUnit(parts, speaker, meant, COVERAGE);
  if ('reply' in found) return found.reply;
  return { form: coverageForm(await view(parts, speaker, found.unit), speaker.locale) };
}

async function save(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const { locale } = speaker;
  const found = await stillHeaded(parts, speaker, unitId, COVERAGE);
  if ('reply' in found) return found.reply;
  const { unit } = found;
  const text = (name: 'number' | 'weekdays' | 'dates') => (fields[name] ?? '').trim();
  const typed = { number: text('number'), weekdays: text('weekdays'), dates: text('dates') };
  const read = readCoverage(typed, unit.size, dateOf(speaker.now), locale);
  if ('wrong' in read)
    return { form: coverageForm(await view(parts, speaker, unit), locale, fields, read.wrong) };
  if (!(await setCoverage(parts, speaker, unit.id, read)))
    return askedInstead(parts, speaker, unit, COVERAGE);
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
