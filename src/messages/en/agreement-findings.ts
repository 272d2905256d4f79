import type { Sentence } from '../finding-words.js';
import type { agreementSentences as italian } from '../it/agreement-findings.js';
import { plural, series } from '../wording.js';

const signers: Record<string, string> = {
  employee: 'the employee',
  manager: 'the manager',
  director: 'the director',
  hr: 'the personnel office',
  'segretario-generale': 'the secretary general',
  employer: 'the employer',
};

const attachments: Record<string, string> = {
  'safety-notice': 'the safety notice',
  'it-notice': 'the IT security notice',
  'workstation-declaration': 'the workstation declaration',
};

/** Why somebody can't join. */
const conditions: Record<string, (months: number) => string> = {
  unit: () => 'The unit is not one of those that may join.',
  contract: (months) =>
    `With a fixed-term contract you may join only if it lasts more than ${months} months.`,
  probation: () => 'You may join after the probation period.',
  work: () => 'No part of the work can be done remotely.',
  'excluded-work': () => 'This kind of work is excluded as a rule.',
  skills: () => 'Adequate skills with tools, safety and data are needed.',
};

const named = (names: Record<string, string>, keys: string) =>
  series(
    'en',
    keys.split(',').map((key) => names[key] ?? key),
  );

const days = (count: number) => plural('en', count, { one: `${count} day`, other: `${count} days` });
const onDay = (weekday: string) => weekday && ` (${weekday})`;

export const agreementSentences: Record<keyof typeof italian, Sentence> = {
  'agreement-missing': () =>
    'There is no individual agreement: it has to be signed before asking for remote days.',
  'agreement-unsigned': ({ signedOn }) =>
    `The individual agreement is not signed yet: the signature is due on ${signedOn}.`,
  'agreement-not-started': ({ from }) => `The individual agreement only holds from ${from}.`,
  'agreement-ended': ({ to }) => `The individual agreement only holds until ${to}.`,
  'agreement-withdrawn': ({ from }) => `After the withdrawal there is no individual agreement from ${from}.`,
  'agreement-lapsed': ({ on }) => `The individual agreement lapses with the transfer on ${on}.`,
  'agreement-suspended': ({ fixBy }) =>
    `The telework agreement is suspended until the workstation is suitable${fixBy && `: there is time until ${fixBy}`}.`,
  'remote-not-offered': () => 'The regulation does not provide for telework.',
  'not-eligible': ({ why, months }) =>
    conditions[why]?.(months ?? 0) ?? 'A condition for joining is not met.',
  'training-missing': () =>
    'The course on safety and data security is missing: it has to be done before the first request.',

  'signature-missing': ({ missing }) => `The agreement still has to be signed by ${named(signers, missing)}.`,
  'attachment-missing': ({ missing }) => `To be attached to the agreement: ${named(attachments, missing)}.`,
  'term-too-long': ({ to, longest }) =>
    `The agreement would end on ${to}: it may last until ${longest} at most.`,
  'open-ended': ({ months = 0 }) => {
    if (months === 0) return 'The agreement needs an end.';
    const term = plural('en', months, { one: `${months} month`, other: `${months} months` });
    return `The agreement needs an end: ${term} at most.`;
  },
  'quantity-missing': () => 'The agreement has to say how many days it grants.',
  quantity: ({ days: count = 0, least, most, standard }) => {
    const bounds = [
      least !== undefined && `at least ${least}`,
      most !== undefined && `at most ${most}`,
      standard !== undefined && `as a rule ${standard}`,
    ].filter(Boolean);
    return `The agreement grants ${days(count)}${bounds.length > 0 ? `: ${bounds.join(', ')}` : ''}.`;
  },
  'presence-missing': () => 'The agreement has to say how many days a week are worked in the office.',
  'places-missing': () => 'The agreement has to name the places of work.',
  'band-outside': ({ from, to, opens, closes }) =>
    `The band ${from}–${to} goes beyond the hours allowed (${opens}–${closes}).`,
  'band-short': ({ minutes, required, weekday }) =>
    `The contact band is ${minutes} minutes${onDay(weekday)}: at least ${required} are needed.`,
  'band-long': ({ minutes, most, weekday }) =>
    `The contact band is ${minutes} minutes${onDay(weekday)}: ${most} at most.`,
  'rest-short': ({ hours, least }) =>
    `The agreement leaves ${hours} hours of rest between two days: at least ${least} are needed.`,
  'fixed-term': ({ to }) =>
    `The agreement has a term (${to}): before it, withdrawing needs a justified reason.`,
  'term-past': ({ to }) => `It is too late: the declaration was due before the term, ${to}.`,
  'no-agreement': ({ act }) => `There is no individual agreement: it is not possible to ${act}.`,
  'ground-unknown': () => 'This ground is not one of those for revoking the agreement.',
  'not-inactive': ({ since, until }) =>
    `Inactivity is counted from ${since}: revoking is possible only from ${until}.`,

  'permit-kind': () => 'This kind of hourly permit is not allowed on a remote day.',
  'permit-outside-band': ({ from, to }) => `The permit from ${from} to ${to} is not within the contact band.`,
  'permit-unauthorised': () => 'The hourly permit has to be authorised first.',
  'permit-late': ({ from }) => `The permit had to be announced before ${from}.`,
  overtime: () => 'Overtime is not allowed on a remote day.',
};
