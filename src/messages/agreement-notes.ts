import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList } from './format.js';

/** What is said about agreements beside a card, or at a field. */
export type AgreementNote =
  | 'application-gone'
  | 'not-your-step'
  | 'not-now' // too late for this step
  | 'terms-changed'
  | 'open-already'
  | 'nothing-to-sign'
  | 'not-for-you' // to look at
  | 'not-yours' // to end
  | 'agreement-changed'
  | 'draft-gone'
  | 'nothing-to-leave'
  | 'notice-too-late'
  // at a field
  | 'declare-all'
  | 'declare-read'
  | 'signed-in-future'
  | 'date-wrong'
  | 'number-wrong'
  | 'bands-wrong'
  | { notice: LocalDate; today: LocalDate } // the first date with enough of it
  | { assessor: string | undefined } // who can change terms that the act does not take
  | { nobody: string }
  | { oneOf: string[]; typed: string }
  | { without: string };

export function agreementNote(note: AgreementNote, locale: Locale): string {
  if (typeof note === 'string') return plainNote(note, locale);
  const { application, agreement, withdrawal } = catalogue(locale);
  if ('notice' in note) return withdrawal.tooSoon(formatDate(note.notice, locale, note.today));
  if ('assessor' in note) return application.lastNotTaken(note.assessor ?? application.office);
  if ('nobody' in note) return agreement.nobodyFound(note.nobody);
  if ('without' in note) return agreement.theyHaveNone(note.without);
  return agreement.several(note.typed, formatList(note.oneOf, locale, 'disjunction'));
}

function plainNote(note: Extract<AgreementNote, string>, locale: Locale): string {
  const { application, withdrawal } = catalogue(locale);
  const { assess, sign, paper } = application;
  const words: Record<typeof note, string> = {
    'application-gone': application.gone,
    'not-your-step': application.notYours,
    'not-now': application.notNow,
    'terms-changed': application.changedMeanwhile,
    'open-already': application.openAlready,
    'nothing-to-sign': application.nothingToSign,
    'not-for-you': application.notForYou,
    'not-yours': withdrawal.notYours,
    'agreement-changed': withdrawal.alreadyChanged,
    'draft-gone': withdrawal.gone,
    'nothing-to-leave': withdrawal.nothing,
    'notice-too-late': withdrawal.tooLate,
    'declare-all': sign.all,
    'declare-read': sign.one,
    'signed-in-future': paper.future,
    'date-wrong': assess.dateWrong,
    'number-wrong': assess.numberWrong,
    'bands-wrong': assess.bandsWrong,
  };
  return words[note];
}
