import type { FigureSentences } from '../regulation.js';
import { eitherOf, forRoles, list, noticeDays, oneOf, unlessReason } from './regulation-words.js';

const meals = {
  yes: 'are given',
  no: 'are not given',
  organisation: 'are given if the organisation says so',
} as const;

const causes = { technical: 'technical trouble', service: 'service needs' } as const;
const withReason = (reason: boolean) => (reason ? ', with a reason' : '');

/** What single days are made of: when, where, who decides, what may still change. */
export const daySentences = {
  'general.begun': (_, { opens }) =>
    `The day begins at ${opens}: from then on it can’t be asked, decided or cancelled.`,
  'general.duplicate': () => 'One day can be asked for each date.',
  'general.state': () =>
    'A pending day is approved, rejected or cancelled; an approved one is cancelled, revoked, moved, recalled or suspended.',
  'general.actor': () => 'Each act belongs only to whom the regulation names.',

  'calendar.saturday': ({ bookable }) =>
    bookable === 'never'
      ? 'No remote work on Saturdays.'
      : 'Remote work on a Saturday only where it is in the person’s schedule.',
  'calendar.sunday': ({ bookable }) =>
    bookable === 'never'
      ? 'No remote work on Sundays.'
      : 'Remote work on a Sunday only where it is in the person’s schedule.',
  'calendar.holiday': () => 'No remote work on public holidays.',
  'calendar.offSchedule': () => 'Remote work only on the working days of one’s own schedule.',
  'absence.sickness': () =>
    'In sickness there is no remote work: reported before the day begins, the day is suspended and uses no quota.',
  'absence.other': () =>
    'On a day of full absence there is no remote work: recorded before, the day is suspended and uses no quota.',

  'approval.deciders': ({ roles, by, asked }) =>
    ({
      required: forRoles(roles, `each day is authorised beforehand by ${oneOf(by, roles)}.`),
      communicated: forRoles(
        roles,
        `each day is communicated beforehand, not authorised; what is left to decide is decided by ${oneOf(by, roles)}.`,
      ),
      none: forRoles(
        roles,
        `single days are not authorised, the agreement is enough; what is left to decide is decided by ${oneOf(by, roles)}.`,
      ),
    })[asked],
  'approval.delegation': () => 'A delegate decides only on days covered by a valid delegation.',
  'approval.noRejection': ({ roles }) => forRoles(roles, 'days can’t be rejected.'),

  contents: ({ roles, activities, objectives, checkedOnApproval }) => {
    const parts = [activities && 'activities', objectives && 'measurable objectives'];
    const asked = list(parts.filter((part) => part !== false));
    const again = checkedOnApproval ? '; this is checked again on approval' : '';
    return forRoles(roles, `the request must state ${asked}${again}.`);
  },
  places: ({ country, indoor, listed, municipalSite }) => {
    const where = [
      country === 'IT' && 'in Italy',
      country !== undefined && country !== 'IT' && `in the country ${country}`,
      indoor && 'indoors',
      listed && 'at the places written in the agreement',
    ].filter((part) => part !== undefined && part !== false);
    const free = where.length > 0 ? `Work is done ${list(where)}` : 'The place is the person’s choice';
    return `${free}; a site of the employer ${municipalSite === 'barred' ? 'is no place of remote work' : 'is allowed'}.`;
  },
  wholeDays: () => 'Days are whole: there are no half days.',

  'notice.before': ({ roles, days, unit, severity }) =>
    forRoles(roles, `a day is asked at least ${noticeDays(days, unit)} before${unlessReason(severity)}.`),
  'notice.latestHour': ({ at, severity }) =>
    `A day is placed by ${at} of the day before${unlessReason(severity)}.`,
  usualWeekdays: ({ severity }) =>
    severity === 'hard'
      ? 'Where the agreement names weekdays, only those hold.'
      : 'Where the agreement names weekdays, they are the usual ones: another weekday needs a reason.',
  vpn: ({ roles }) =>
    forRoles(roles, 'whoever decides sees whether the VPN connections of that day are all taken.'),

  cancellation: (figure, { opens }) =>
    figure.until === 'eve'
      ? `The person may cancel the day until ${figure.at} of the day before.`
      : `The person may cancel the day until it begins, at ${opens}.`,
  'revocation.barred': ({ roles }) => forRoles(roles, 'an approved day can’t be revoked.'),
  'revocation.allowed': ({ days, unit }) =>
    `An approved day may be revoked, with a reason, at least ${noticeDays(days, unit)} before.`,
  'recall.barred': ({ roles, causes: keys }) =>
    forRoles(roles, `no recall to the office for ${eitherOf(keys.map((key) => causes[key]))}.`),
  'recall.beforehand': ({ until, reason, by }) => {
    const when =
      until === 'arriving'
        ? 'if the notice arrives before the last disconnection that precedes the day'
        : 'until the day begins';
    return `The person may be recalled to the office by ${oneOf(by)}${withReason(reason)}, ${when}: the day then uses no quota.`;
  },
  'recall.during': ({ reason, untilWindowCloses, by }, { closes }) => {
    const until = untilWindowCloses ? `, until ${closes}` : '';
    return `Once the day has begun, too, the person may be recalled to the office by ${oneOf(by)}${withReason(reason)}${until}: the day counts as used.`;
  },
  'swap.motive': () => 'A day may be moved with a reason, if the other side confirms.',
  'swap.within': ({ period }) => `A day is moved within the same ${period === 'week' ? 'week' : 'month'}.`,
  'swap.deadline': ({ at }) =>
    `A move is asked and confirmed by ${at} of the day that precedes the earlier of the two dates.`,
  'alternatives.rules': ({ roles, by }) =>
    forRoles(
      roles,
      `other dates may be proposed by ${oneOf(by, roles)}, with a reason; the day stands until the person answers.`,
    ),
  mealVoucher: ({ agile, remote }) =>
    `On remote days meal vouchers ${meals[agile]}${remote ? `; on days of lavoro da remoto they ${meals[remote]}` : ''}.`,
  activityReport: ({ roles }) =>
    forRoles(roles, 'each month whoever had remote days reports to the manager on what was done.'),
  duties: ({ text, verbs }) => {
    const asked = { remind: 'to be reminded', record: 'to be recorded', report: 'to be reported' } as const;
    return `“${text}”${verbs.length > 0 ? ` [${list(verbs.map((verb) => asked[verb]))}]` : ''}`;
  },
} satisfies Partial<FigureSentences>;
