import type { Fields, Form } from '../messages/card.js';
import { problemText } from '../messages/problems.js';
import { programmeForm } from '../messages/programme-form.js';
import type { ContentsView, Problem } from '../messages/views.js';
import { regulationAt, regulationOn } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { quotaOn } from '../rules/quota.js';
import { workdaysOf } from '../rules/workdays.js';
import { dateOf } from '../rules/zoned.js';
import { contentsView } from './contents-view.js';
import type { PersonalFacts } from './facts.js';
import { periodsFrom, usualPeriod } from './programme-dates.js';
import type { Speaker } from './speaker.js';

/** What is said above the fields or beside them. */
export interface ProgrammeRemarks {
  errors?: ContentsView['errors'];
  understood?: LocalDate[];
  readings?: LocalDate[][];
  reasonAsked?: boolean;
  problem?: Problem;
  /** The draft that is corrected. */
  draft?: string;
}

/** The form of several days, with what was typed so far. */
export function programmeFormFor(
  known: PersonalFacts,
  speaker: Speaker,
  values: Fields,
  remarks: ProgrammeRemarks = {},
): Form {
  const { facts } = known;
  const { locale, person } = speaker;
  const today = dateOf(speaker.now);
  const first = remarks.understood?.[0] ?? today;
  const regulation = regulationAt(facts.editions, first) ?? regulationOn(facts.editions, today);
  const contents = contentsView(known, regulation, person.role, values);
  const { problem, errors = {}, understood, readings, draft } = remarks;
  const form = programmeForm(
    {
      ...contents,
      values: { month: usualPeriod(today), ...contents.values },
      errors,
      reasonAsked: remarks.reasonAsked || Boolean(values.reason),
      today,
      weekdays: workdaysOf(facts.person),
      periods: periodsFrom(today),
      quota: quotaOn(facts, first),
      understood,
      readings,
      draft,
    },
    locale,
  );
  if (!problem) return form;
  return { ...form, notice: { tone: 'bad', text: [problemText(problem, locale, today)] } };
}
