import type { Figures } from '../../regulations/statements.js';
import type { FigureSentences } from '../regulation.js';
import { plural } from '../wording.js';
import { days, duration, forRoles, list, oneOf, permitNames, roleNames } from './regulation-words.js';

const perPeriod = (
  { least, most, standard, unwritten, written, together }: Figures['quota.perMonth'],
  period: string,
) => {
  const bounds = [
    least !== undefined && `at least ${least}`,
    most === 'policy' && 'at most as many as the organisation sets',
    typeof most === 'number' && `at most ${most}`,
    standard !== undefined && `${standard} (another number only for service needs stated in it)`,
  ].filter((part) => part !== false);
  const parts = [
    `Days a ${period}: ${bounds.length > 0 ? `the agreement grants ${list(bounds)}` : 'those written in the agreement'}`,
    unwritten !== undefined && `${unwritten} where the agreement writes no number`,
    together && 'holds also beside the number of the other period',
    written && `the number written binds as the agreement does [${written.article}, ${written.rule}]`,
  ];
  return `${parts.filter((part) => part !== false && part !== undefined).join('; ')}.`;
};

/** How many days, and the hours of a day. */
export const hourSentences = {
  window: ({ opens, closes, bandsOf }) => {
    const whose = bandsOf.length === 3 ? '' : ` (${roleNames(bandsOf)})`;
    return `Remote work is done between ${opens} and ${closes}; contact bands lie within these hours too${whose}.`;
  },
  disconnection: (
    { saturday, urgentPassesOnWeekdays, institutionalPassesOnDaysOff, onCallPasses },
    { opens, closes },
  ) => {
    const saturdays = saturday === 'always' ? 'Saturdays' : 'Saturdays that are not in the person’s schedule';
    const passing = [
      urgentPassesOnWeekdays && 'urgent ones on evenings and nights from Monday to Friday',
      institutionalPassesOnDaysOff && 'institutional ones on Saturdays, Sundays and holidays',
      onCallPasses && 'those on on-call duty',
    ].filter((part) => part !== false);
    const messages =
      passing.length > 0 ? `only these pass: ${passing.join('; ')}` : 'none passes, not even urgent';
    return `Disconnection is from ${closes} to ${opens}, and the whole of ${saturdays}, Sundays and holidays. Messages wait: ${messages}.`;
  },
  'bands.length': ({ roles, counted, minutes, bound, shortDayIsEnough, notAboveOwnDay, within, on }) => {
    const size = `${bound === 'above' ? 'more than' : 'at least'} ${duration(minutes)}`;
    const parts = [
      `${on === 'every-day' ? '' : 'on days of afternoon return '}one is reachable ${size} ${
        counted === 'longest' ? 'without a break' : 'in total'
      }${within ? `, between ${within.from} and ${within.to}` : ''}`,
      shortDayIsEnough && 'those whose average day is shorter owe that day',
      notAboveOwnDay && 'never more than one’s own average day',
    ];
    return forRoles(roles, `${parts.filter((part) => part !== false).join('; ')}.`);
  },
  'bands.usualPlace': ({ roles, from, to, further = [], enforced }) => {
    const hours = [{ from, to }, ...further].map((one) => `between ${one.from} and ${one.to}`);
    const unless = enforced ? 'otherwise a reason is needed' : 'the agreement may say otherwise';
    return forRoles(roles, `contact bands lie ${list(hours)} (as a rule: ${unless}).`);
  },
  'bands.reasonAbove': ({ roles, minutes }) =>
    forRoles(
      roles,
      `bands that together are longer than ${duration(minutes)} need a reason in the agreement.`,
    ),
  'bands.wholeWindow': ({ roles }, { opens, closes }) =>
    forRoles(roles, `one is reachable from ${opens} to ${closes}, whatever band the agreement writes.`),
  dailyRest: ({ hours, written }) =>
    plural('en', hours, {
      one: `Between two days there is at least ${hours} hour of rest without a break`,
      other: `Between two days there are at least ${hours} hours of rest without a break`,
    }) + (written ? ', to be written in the agreement.' : '.'),
  overtime: ({ roles }) => forRoles(roles, 'no overtime on remote days.'),
  permits: ({ kinds, flaggedKinds, insideBands, authorisedBy }) => {
    const which =
      kinds === 'any'
        ? 'Hourly leave may be used on remote days'
        : `The only hourly leave allowed on remote days: ${permitNames(kinds)}`;
    const parts = [
      insideBands ? `${which}, only within the contact band` : which,
      authorisedBy && `told beforehand and authorised by ${oneOf(authorisedBy)}`,
      flaggedKinds.length > 0 &&
        (kinds !== 'any' && kinds.every((kind) => flaggedKinds.includes(kind))
          ? 'shown to whoever decides'
          : `shown to whoever decides: ${permitNames(flaggedKinds)}`),
    ];
    return `${parts.filter((part) => part !== false && part !== null).join('; ')}.`;
  },

  'quota.perMonth': (figure) => perPeriod(figure, 'month'),
  'quota.perWeek': (figure) => perPeriod(figure, 'week'),
  'quota.senior': ({ daysPerWeek }) =>
    `Senior officers (EQ): at most ${days(daysPerWeek)} a week; more only with grounds in the agreement.`,
  'quota.verticalPartTime': () =>
    'In vertical part-time the days a month are in proportion to the working days, rounded down.',
  'quota.cyclicPartTime': () => 'In cyclic part-time there are remote days only in full-time months.',
  'quota.extension': ({ by }) =>
    `The number of a month may be raised only by ${oneOf([by])}, for one of the criteria.`,
  'quota.bank': ({ approvedBy }) =>
    `Whoever needs more may draw on the bank of days, those of the month that others do not use: each draw is authorised by ${oneOf([approvedBy])}.`,
  'quota.presenceFloor': ({ whereMonthly, least }) => {
    const parts = [
      whereMonthly
        ? 'Where the agreement is by the month, the days in the office written in it are kept each week'
        : 'The days in the office written in the agreement are kept each week',
      least !== undefined && `and in any case at least ${least}`,
    ];
    return `${parts.filter((part) => part !== false).join(', ')}.`;
  },
  'quota.grantedDerogations': ({ derogation, mostPerWeek }) =>
    `Derogation ${derogation}, once authorised, takes the place of the quota${
      mostPerWeek === undefined ? '' : `, with at most ${days(mostPerWeek)} a week`
    }.`,
  'quota.claimedDerogation': ({ derogation }) =>
    `Beyond the quota, derogation ${derogation} may be asked with reason and documents: the day is then decided.`,
} satisfies Partial<FigureSentences>;
