import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const people = (count: number) => plural('en', count, { one: `${count} person`, other: `${count} people` });

export const digest: Catalogue['digest'] = {
  partTitle: (title, part, of) => `${title} (${part} of ${of})`,
  parts: (count, of) => `${people(count)} working remotely in all; the list takes ${of} messages.`,
  partEmpty: 'The list ends in the message above.',
  fromTo: (first, last) => `From ${first} to ${last}`,

  previewTitle: (span) => `Next week: ${span}`,
  previewText: 'Remote days approved so far; the list keeps itself up to date.',
  previewDay: (day, count) => (count === 0 ? `${day}: nobody` : `${day}: ${people(count)}`),
  previewNobody: 'So far nobody has an approved remote day.',

  title: 'List in the channel',
  summary: (unit) => `List in the channel: ${unit}`,
  intro: 'Each morning the unit’s channel reads who is remote and when to call; never why.',
  posted: 'Post the list',
  at: 'At what time',
  atHint: 'Never before the working window opens.',
  atWrong: 'Write a time, for example 08:30.',
  weekdays: 'On which days',
  weekdaysHint: 'None chosen: every working day.',
  everyWorkingDay: 'every working day',
  preview: 'Post the next week too',
  previewHint: 'On the last working day of the week, with the names day by day.',
  channel: 'Where',
  here: 'Post in this channel',
  hereHint: 'Giornate must be a member of it: if it is not yet, add it to the channel.',
  channels: { slack: (id) => `Slack, channel ${id}`, teams: (id) => `Teams, channel ${id}` },
  noChannel: 'no channel: type “/agile channel” in the one you want',
  save: 'Save',
  saved: 'List in the channel: saved',
  isOff: 'not posted',
  isOn: 'yes',
  change: 'Change',
  setBy: (name, when) => `Set by ${name} ${when}`,
  notHead: (unit, heads) => `How the list is posted (${unit}) is for ${heads} to say.`,
  noHead: (unit) =>
    `How the list is posted is for the head of the unit to say. The register does not name who that is: ${unit}.`,
};
