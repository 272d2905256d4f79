import type { Catalogue } from '../it/index.js';

export const calendar: Catalogue['calendar'] = {
  ownName: 'My remote days',
  unitName: (unit) => `Remote days: ${unit}`,
  waiting: (kind) => `${kind} (waiting)`,
  bands: (bands) => `Can be reached: ${bands}`,

  ownTitle: 'Your days in your calendar',
  unitTitle: (unit) => `The unit’s calendar: ${unit}`,
  made: 'Here is the address: copy it now, we cannot show it again.',
  ownShows: 'It shows your days, those still waiting too, with the hours in which you can be reached.',
  unitShows: 'It shows who is remote, day by day, and nothing else.',
  standing: (date) =>
    `You have had an address since ${date}. For safety we do not keep it: if you cannot find it any more, ask for a new one; the old one then stops working.`,
  revoked: 'Address revoked: calendars that used it are no longer updated.',
  nowhere:
    'Not possible here: the service has no public address (GIORNATE_PUBLIC_URL). Please tell whoever administers it.',
  notYours: 'The calendar of this unit is for those who belong to it or manage its people.',
  how: 'How to add it',
  outlook: 'Calendar, then “Add calendar”, “Subscribe from web”: paste the address.',
  google: 'On a computer: “Other calendars”, “+”, “From URL”: paste the address.',
  apple:
    'Mac: File, “New Calendar Subscription”. iPhone: Calendars, “Add Calendar”, “Add Subscription Calendar”.',
  units: 'Calendars of units',
  secret:
    'Whoever has the address sees the calendar: give it to nobody. Calendars are updated within a few hours.',
  buttons: {
    add: 'In my calendar',
    renew: 'New address',
    revoke: 'Revoke',
    open: 'Open',
    own: 'My calendar',
  },

  status: { agile: 'Working remotely', remote: 'Teleworking' },
};
