import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const acts = (count: number, text: string) =>
  plural('en', count, { one: `${text} act`, other: `${text} acts` });

export const whatIf: Catalogue['whatIf'] = {
  title: 'WHAT WOULD CHANGE',
  labels: {
    text: 'Text examined',
    under: 'Compared with',
    period: 'Days',
    people: 'People',
    cases: 'Cases',
    acts: 'Acts judged',
  },
  recorded: (under) => `what the register records; where that is not enough, ${under}`,
  settings: 'the regulation of the settings',
  ownOfCase: 'the regulation of each case',
  period: (from, to) => `from ${from} to ${to}`,

  requests: 'REQUESTS: what was decided (rows) and what the new text would decide (columns)',
  outcomes: {
    accepted: 'accepted',
    'accepted-with-warning': 'with warning',
    reason: 'reason needed',
    refused: 'refused',
    void: 'superfluous',
  },
  sum: {
    refused: (_, text) => `${text} accepted then, would be refused under the new text.`,
    reason: (_, text) => `${text} accepted then, would need a reason under the new text.`,
    allowed: (_, text) => `${text} refused then, would be accepted under the new text.`,
    allowedByText: (_, text) =>
      `${text} that the text compared with does not allow, would be accepted under the new text.`,
    warned: (_, text) => `${text} accepted with a warning that was not there before.`,
    eased: (_, text) => `${text} accepted without the warning that was there before.`,
    others: (refused, allowed) =>
      `Other acts (decisions, cancellations, revocations, recalls): ${refused} no longer allowed, ${allowed} now allowed.`,
    nothing: 'No act would be decided otherwise.',
  },
  approvals: {
    needed: (count, text) =>
      plural('en', count, {
        one: `${text} day that stood at once would need an approval.`,
        other: `${text} days that stood at once would need an approval.`,
      }),
    spared: (count, text) =>
      plural('en', count, {
        one: `${text} day would need no approval any more.`,
        other: `${text} days would need no approval any more.`,
      }),
  },

  others: 'OTHER ACTS',
  otherColumns: { judged: 'judged', refused: 'no longer', allowed: 'now allowed', void: 'without object' },

  rules: 'RULES OF THE NEW TEXT THAT WOULD DECIDE OTHERWISE',
  lifted: 'RULES OF THE OLD TEXT THAT WOULD NO LONGER STOP OR WARN',
  ruleColumns: { acts: 'acts', rule: 'rule', article: 'article' },
  example: (sentence) => `For example: ${sentence}`,
  ofThese: (parts) => `of which ${parts}`,
  reason: (count) => `${count} for want of a reason`,
  warned: (count) => `${count} as a warning only`,
  presumed: (count) => `${count} on something assumed`,

  units: 'BY UNIT',
  unitColumns: {
    unit: 'unit',
    people: 'people',
    requests: 'requests',
    refused: 'refused',
    reason: 'reason needed',
    allowed: 'now accepted',
  },
  together: (units) =>
    plural('en', units, { one: `${units} small unit`, other: `${units} small units together` }),
  masked: (fewest) =>
    `Figures of fewer than ${fewest} people are not shown alone (Linee guida art. 18); with --list they are.`,

  assumed: 'WHAT IS TAKEN FOR GRANTED',
  assumptions: {
    filed: (count, text) =>
      `${acts(count, text)} without the date of the request: taken as filed at 9 on the last working day that gives the notice of then. Where the new text asks for more, it refuses them all: the worst case, not a forecast.`,
    acted: (count, text) =>
      `${acts(count, text)} without the date of a cancellation, revocation, rejection or recall: taken as done in time.`,
    contents: (count, text) => `${acts(count, text)} without activities or objectives: taken as stated.`,
    training: (count, text) =>
      `${acts(count, text)} of people whose course is not recorded as done today: taken as done.`,
    number: (count, text) =>
      `${acts(count, text)} with an agreement that does not write the number of days in the unit of the text (a month, a week): the number of the text holds.`,
    converted: (count, text) =>
      `${acts(count, text)} with an agreement that writes the days in another unit, and a text without a number: that of the agreement holds, converted.`,
    renewed: (count, text) =>
      `${acts(count, text)} with an agreement that one of the two texts does not hold in force that day (signature, start, end): taken as renewed.`,
  },
  vpn: 'Free VPN connections are not considered: the register does not keep them.',
  places: 'Places are taken as allowed.',
  early: (from) =>
    `The new text holds from ${from}: here it is applied before that too, as if it were in force.`,
  irregular: (count, text) =>
    plural('en', count, {
      one: `${text} day of the file is not allowed by the text compared with: it counts as refused then.`,
      other: `${text} days of the file are not allowed by the text compared with: they count as refused then. If they are many, check --under, the list of people and maxDaysPerMonth in the settings.`,
    }),

  unjudged: 'WHAT COULD NOT BE JUDGED',
  noRegulation: (name, from, to, count, text) =>
    `${name}: no regulation for ${acts(count, text)} on days from ${from} to ${to}.`,
  noFigure: (name, figures, from, to, count, text) =>
    `${name}: ${figures} is missing for ${acts(count, text)} on days from ${from} to ${to}.`,
  unexplained: (count, text) =>
    plural('en', count, {
      one: `${text} refusal of then of which the register does not keep enough.`,
      other: `${text} refusals of then of which the register does not keep enough.`,
    }),

  list: {
    person: 'person',
    unit: 'unit',
    date: 'day',
    act: 'act',
    before: 'then',
    after: 'new text',
    rules: 'rules',
  },
  outcome: {
    accepted: 'allowed',
    'accepted-with-warning': 'allowed with a warning',
    refused: 'not allowed',
    reason: 'reason needed',
  },
};
