import type { FigureSentences } from '../regulation.js';
import { capital, plural } from '../wording.js';
import {
  all,
  attachmentNames,
  categoryNames,
  forRoles,
  groundNames,
  inPhase,
  months,
  noticeDays,
  oneOf,
  unlessReason,
} from './regulation-words.js';

/** Joining, the individual agreement, and how it ends. */
export const agreementSentences = {
  'enrolment.units': () => 'Only people of the units that the organisation lists may join.',
  'enrolment.contract': ({ roles, probationPassed, fixedTermAboveMonths }) => {
    const permanent = probationPassed ? 'permanent staff past probation' : 'permanent staff';
    return forRoles(
      roles,
      `those who may join are ${permanent}, or have a fixed-term contract of more than ${months(fixedTermAboveMonths)}.`,
    );
  },
  'enrolment.remotableWork': ({ severity }) =>
    `To join, part of the work at least must be possible from a distance${unlessReason(severity)}.`,
  'enrolment.excludedWork': ({ severity }) =>
    `Work that by its nature is done in presence is out${unlessReason(severity)}.`,
  'enrolment.skills': () => 'To join one needs adequate skills on tools, safety and data protection.',
  'enrolment.refusalReason': ({ roles = ['employee', 'eq', 'manager'] }) =>
    forRoles(roles, 'a no to an application must be reasoned.'),
  training: () => 'Training on safety and data is completed before the first request.',
  priorities: ({ ordered, categories, further = [] }) => {
    const named = [
      categoryNames(categories),
      ...further.map((one) => `${categoryNames(one.categories)} [${one.article}, ${one.rule}]`),
    ];
    return `These come first, in ${ordered ? 'this order' : 'no order among them'}: ${named.join('; ')}.`;
  },

  'agreement.required': () => 'Remote work needs a signed individual agreement.',
  'agreement.start': ({ counts }) =>
    counts === 'as-written'
      ? 'The agreement holds from the first day written in it.'
      : 'The agreement holds from the month after that of the signature, even where an earlier date is written.',
  'agreement.term': ({ months: longest, countedFrom, longer, atEnd, phase, capsDays, renewalMonths }) => {
    const from = countedFrom === 'start' ? 'from its start' : 'from the signature';
    const beyond = { refused: 'never longer', 'with-reason': 'longer only with a reason' } as const;
    const parts = [
      longest === null
        ? inPhase(phase, 'the agreement has no longest term')
        : inPhase(phase, `the agreement lasts at most ${months(longest)} ${from}, ${beyond[longer]}`),
      atEnd === 'ends'
        ? 'at its end it is over, unless it is renewed'
        : 'at its end, in the silence of both sides, it is renewed without term',
      renewalMonths !== null && `each renewal lasts at most ${months(renewalMonths)}`,
      capsDays && 'no day beyond the longest term, whatever is written',
    ];
    return `${capital(parts.filter((part) => part !== false).join('; '))}.`;
  },
  'agreement.openEnded': ({ phase }) => capital(inPhase(phase, 'the agreement must have an end.')),
  'agreement.withdrawn': () => 'Once a withdrawal takes effect there are no more remote days.',
  'agreement.transfer': ({ phase, roles }) =>
    forRoles(roles, inPhase(phase, 'the agreement lapses with a transfer to another unit.')),
  'agreement.noRenewal': () =>
    'Before the term each side may declare that the agreement is not renewed: it then ends on the date written in it.',
  'agreement.signatures': ({ roles, by }) => forRoles(roles, `the agreement is signed by ${all(by, roles)}.`),
  'agreement.attachments': ({ all: attached }) =>
    `To the agreement are attached: ${attachmentNames(attached)}.`,
  'agreement.quantity': () => 'The agreement must say how many days it grants.',

  'withdrawal.terms': ({ phase, protectedWorker, days, unit, shortWithReason, waivable }) => {
    const notice = `at least ${noticeDays(days, unit)} of notice`;
    const who = protectedWorker
      ? `where the employer withdraws, a disabled worker (L. 68/1999) is owed ${notice}`
      : `one withdraws from the agreement with ${notice}`;
    const parts = [
      capital(inPhase(phase, who)),
      shortWithReason && 'with less only for a reason that justifies it',
      waivable && 'both sides together may waive it',
    ];
    return `${parts.filter((part) => part !== false).join('; ')}.`;
  },
  'withdrawal.motivation': ({ by }) =>
    by === 'both'
      ? 'A withdrawal must be reasoned, whoever makes it.'
      : 'Where the employer withdraws, the withdrawal must be reasoned.',
  'withdrawal.justifiedReason': () => 'For a justified reason one withdraws without notice.',
  'withdrawal.fixedTerm': () =>
    'From an agreement with a term one withdraws earlier only for a justified reason, or where both sides agree.',
  agreementRevocation: ({ by, grounds, inactiveMonths, presenceAfterDays }) => {
    const parts = [
      `The agreement may be revoked by ${oneOf([by])} only for: ${groundNames(grounds)}${
        inactiveMonths === undefined ? '' : ` (no request for ${months(inactiveMonths)})`
      }`,
      presenceAfterDays !== undefined &&
        plural('en', presenceAfterDays, {
          one: 'back to the office from the day after the notice',
          other: `back to the office ${presenceAfterDays} days after the notice`,
        }),
    ];
    return `${parts.filter((part) => part !== false).join('; ')}.`;
  },

  'remoteWork.offered': () =>
    'There is lavoro da remoto too, where the organisation offers it: only the place changes, hours are those of the office.',
  'remoteWork.calendar': () => 'Lavoro da remoto is done on the working days of the office.',
  'remoteWork.place': () => 'Lavoro da remoto is done at the places written in the agreement.',
  'remoteWork.coworking': () =>
    'In lavoro da remoto, coworking spaces of the administration are used on the days written in the agreement.',
  'remoteWork.suspension': () =>
    'Where the workstation is unsuitable the agreement on lavoro da remoto is suspended; it ends if that is not mended in time.',
} satisfies Partial<FigureSentences>;
