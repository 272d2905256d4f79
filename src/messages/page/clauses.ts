import { type Place, type Statement, statementsOf } from '../../regulations/statements.js';
import type { DayKind, PersonRole } from '../../rules/facts.js';
import type { Locale } from '../card.js';
import { statementSentence } from '../regulation.js';
import type { AgreementDocument } from './document.js';

/** Which figures of the act stand under which heading of an agreement, each told with its article. */
const PLACES = {
  object: ['agreement.required', 'remoteWork.offered'],
  term: [
    'agreement.start',
    'agreement.term',
    'agreement.openEnded',
    'agreement.transfer',
    'agreement.noRenewal',
  ],
  days: [
    ...['quota.perMonth', 'quota.perWeek', 'quota.senior', 'quota.presenceFloor', 'usualWeekdays'],
    ...['quota.verticalPartTime', 'quota.cyclicPartTime', 'quota.extension', 'quota.bank'],
    ...['quota.grantedDerogations', 'quota.claimedDerogation', 'wholeDays'],
    ...['calendar.saturday', 'calendar.sunday', 'calendar.holiday', 'calendar.offSchedule'],
  ],
  places: ['places', 'remoteWork.place', 'remoteWork.coworking', 'remoteWork.suspension'],
  hours: [
    ...['window', 'remoteWork.calendar'],
    ...['bands.length', 'bands.usualPlace', 'bands.reasonAbove', 'bands.wholeWindow'],
  ],
  rest: ['dailyRest', 'disconnection'],
  planning: [
    ...[
      'training',
      'approval.deciders',
      'approval.noRejection',
      'contents',
      'notice.before',
      'notice.latestHour',
    ],
    ...['cancellation', 'revocation.barred', 'revocation.allowed'],
    ...['recall.barred', 'recall.beforehand', 'recall.during'],
    ...['swap.motive', 'swap.within', 'swap.deadline', 'alternatives.rules'],
  ],
  treatment: ['absence.sickness', 'absence.other', 'permits', 'overtime', 'mealVoucher'],
  safety: ['agreement.attachments'],
  control: ['activityReport'],
  withdrawal: [
    ...['withdrawal.terms', 'withdrawal.motivation', 'withdrawal.justifiedReason', 'withdrawal.fixedTerm'],
    ...['agreementRevocation', 'agreement.withdrawn'],
  ],
  duties: ['duties'],
} as const satisfies Record<string, readonly Place[]>;
export type Heading = keyof typeof PLACES;

/** Lavoro da remoto keeps the hours of the office: window, bands, rest and disconnection are those of agile days. */
const OF_AGILE: readonly Place[] = [
  ...(['window', 'places', 'dailyRest', 'disconnection'] as const),
  ...(['bands.length', 'bands.usualPlace', 'bands.reasonAbove', 'bands.wholeWindow'] as const),
  ...(['calendar.saturday', 'calendar.sunday', 'calendar.holiday', 'calendar.offSchedule'] as const),
];

/** What the act says under a heading to somebody of this role, in whole sentences. */
export function clausesOf(
  { regulation, person: { role }, kind, terms }: AgreementDocument,
  locale: Locale,
): Record<Heading, string[]> {
  const { stated } = statementsOf(regulation);
  const holds = (one: Statement) =>
    isFor(one, role) && isOf(one, kind) && isIn(one, terms.phase) && isTold(one);
  const under = (places: readonly Place[]) =>
    places.flatMap((place) =>
      stated
        .filter((one) => one.place === place && holds(one))
        .map((one) => statementSentence(withoutWords(one), regulation.window, locale)),
    );
  const found = Object.entries(PLACES).map(([heading, places]) => [heading, under(places)]);
  return Object.fromEntries(found) as Record<Heading, string[]>;
}

function isFor({ figure }: Statement, role: PersonRole): boolean {
  return !('roles' in figure) || !figure.roles || figure.roles.includes(role);
}

/** The pilot of an act has rules of its own, and so has what follows it. */
function isIn({ figure }: Statement, phase: AgreementDocument['terms']['phase'] = 'ordinary'): boolean {
  return !('phase' in figure) || !figure.phase || figure.phase === 'any' || figure.phase === phase;
}

function isOf({ place }: Statement, kind: DayKind): boolean {
  return kind === 'remote' ? !OF_AGILE.includes(place) : !place.startsWith('remoteWork.');
}

/** Of the duties only those that belong in an agreement. */
function isTold(one: Statement): boolean {
  return one.place !== 'duties' || one.figure.inAgreement === true;
}

/** The agreement says it in its own words; whose task it is for the bot is nothing to its parties. */
function withoutWords(one: Statement): Statement {
  const verbs = one.place === 'duties' ? { verbs: [] } : {};
  return { ...one, figure: { ...one.figure, words: undefined, ...verbs } } as Statement;
}
