import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const home: Catalogue['home'] = {
  summary: (name) => `${name}, your page`,
  hello: (name) => `Hello, ${name}.`,
  todayRemote: (kind) => `Today is a ${kind} for you.`,
  todayOffice: 'Today you are not working remotely.',
  todayBands: (bands) => `Hours in which you can be reached: ${bands}.`,
  waitsForYou: 'Waiting for you',
  toDecide: (count) =>
    plural('en', count, { one: `${count} request to decide`, other: `${count} requests to decide` }),
  alternatives: (date) => `Other dates proposed instead of ${date}`,
  move: (date, to) => `A move from ${date} to ${to}, to be confirmed`,
  next: 'Your next days',
  noneNext: 'No days planned.',
  unitToday: (unit) => `Remote today: ${unit}`,
  nobodyToday: 'Nobody.',
  nobodyElse: 'Nobody else.',
  buttons: {
    open: 'Open',
    plan: 'Request several days',
    month: 'My month',
    team: 'The unit’s month',
    agreement: 'Agreement',
    settings: 'Settings',
    queue: 'To decide',
    delegate: 'Delegations',
    coverage: 'Minimum presence',
    extension: 'Days of the month',
    derogation: 'Derogations',
    bank: 'Bank of days',
    away: 'Absence',
    hr: 'Personnel office',
  },
  dailyTitle: (date) => `Good morning: ${date}`,
  dailySummary: (date, others, too) => {
    if (others === 0 && too) return `${date}: nobody else of your unit is remote`;
    if (others === 0) return `${date}: nobody of your unit is remote`;
    if (too)
      return plural('en', others, {
        one: `${date}: ${others} other person of your unit is remote`,
        other: `${date}: ${others} other people of your unit are remote`,
      });
    return plural('en', others, {
      one: `${date}: ${others} person of your unit is remote`,
      other: `${date}: ${others} people of your unit are remote`,
    });
  },
};
