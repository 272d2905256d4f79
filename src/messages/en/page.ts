import type { Catalogue } from '../it/index.js';
import { capital, plural } from '../wording.js';
import { bandWords } from './words.js';

export const page: Catalogue['page'] = {
  titles: { agile: 'Individual agreement on remote working', remote: 'Individual telework agreement' },
  status: {
    draft: 'Draft: not yet signed by all',
    signed: (from) => `Signed by all, in force from ${from}`,
    left: (last) => `Withdrawal: last day with the agreement ${last}`,
  },
  law: {
    agile: 'under articles 18 to 23 of Law 81/2017',
    remote: 'under the regulation of the organisation',
  },
  under: (name, source) => `Regulation: ${name}, ${source}.`,
  between: (organisation, person, law) => `${organisation} and ${person} agree, ${law}, on what follows.`,
  anEmployer: 'the employer',
  roles: { employee: 'employee', eq: 'holder of a senior post (EQ)', manager: 'head of unit' },

  sections: {
    parties: 'Parties',
    object: 'Object',
    term: 'Term',
    days: 'Remote days',
    places: 'Places',
    tools: 'Equipment',
    hours: 'Hours and contact',
    rest: 'Rest and disconnection',
    planning: 'How days are asked for and changed',
    treatment: 'Absences, permits and treatment',
    safety: 'Health and safety',
    data: 'Confidentiality and data protection',
    control: 'Objectives, review and control',
    withdrawal: 'Withdrawal',
    duties: 'Other commitments',
    signatures: 'Signatures',
  },

  object: {
    agile:
      'Part of the work is done outside the office, without fixed hours or place beyond what is written here, by phases, cycles and objectives. Contract, grade and place of work stay as they are.',
    remote:
      'Part of the work is done from the place written here, in the ordinary hours of the office. Contract, grade and place of work stay as they are.',
  },
  activities: (text) => `Activities: ${text}`,
  objectives: (text) => `Projects and objectives: ${text}`,
  places: (text) => `Places agreed: ${text}. The first is the main one.`,
  anyPlace: 'The person chooses the place, within the limits of this agreement.',
  tools: {
    own: 'The person uses equipment of their own, suitable and kept up to date.',
    employer: 'The person uses the equipment of the employer, who keeps it safe and working.',
    both: 'The person uses partly equipment of their own, suitable and kept up to date, and partly that of the employer.',
  },
  faults: 'Any fault that hinders the work is reported to the manager at once.',
  bands: (text, name) => `${capital(bandWords[name])} bands: ${text}.`,
  noBands: (name) => `This agreement sets no ${bandWords[name]} bands.`,
  rest: (hours) =>
    plural('en', hours, {
      one: `Between the end of one working day and the beginning of the next there is at least ${hours} hour.`,
      other: `Between the end of one working day and the beginning of the next there are at least ${hours} hours in a row.`,
    }),
  disconnection:
    'Outside these hours the person has the right to disconnect from the tools of work, without consequences.',
  equality:
    'Whoever works remotely has the same pay, treatment and opportunities as those who work only in the office.',
  safety: [
    'The employer ensures health and safety and hands over, at least once a year, the written notice on general and specific risks (Law 81/2017 art. 22).',
    'The person cooperates in prevention, chooses suitable places and is insured against accidents (Law 81/2017 art. 23).',
  ],
  data: [
    'Data and documents are kept as confidential as in the office, and nobody else sees or uses them.',
    'Work is done only with the accounts and systems allowed; loss of data or equipment and suspicious access are reported at once.',
  ],
  control: [
    'Direction and control are those of the office, within art. 4 of Law 300/1970; no tool is used to watch from a distance.',
    'Results are reviewed against the objectives, in meetings or reports. Breaches of duty outside the office have the disciplinary consequences of the code.',
  ],

  signatures: { party: 'Party', name: 'Name', signature: 'Signature' },
  signed: (when) => `Simple electronic signature, given in chat ${when}`,
  signedOnPaper: (date) => `Signed on paper on ${date}`,
  signedElsewhere: (date) => `Signed on ${date}, on file with the office`,
  toSign: 'to be signed',
  nature:
    'Signatures in chat are simple electronic signatures: identity is that of the work account, date and time are recorded. Where a qualified signature is needed this page is printed and signed.',

  annex: (letter, name) => `Annex ${letter}. ${name}`,
  annexes: {
    'safety-notice': 'Health and safety notice',
    'workstation-declaration': 'Declaration on the workstation',
    'it-notice': 'Notice on technology and IT security',
    application: 'Application',
  },
  annexTexts: {
    'safety-notice': {
      intro: 'The essentials; the full notice of the organisation is handed over separately.',
      items: [
        'Surroundings: a dry, aired and well-lit room with free ways out; no isolated or busy places.',
        'Electricity: sound sockets, cables and appliances; no overload; in doubt, not used.',
        'Workstation: steady desk and chair, no glare on the screen, forearms supported, feet on the floor.',
        'Breaks: 15 minutes in every 120 of continuous work at the screen (D.Lgs. 81/2008 art. 175).',
        'Emergencies: exits and emergency numbers are known, an extinguisher or a fire blanket is near.',
        'Accidents: the manager is told at once, and the medical certificate is sent.',
      ],
    },
    'workstation-declaration': {
      intro: 'The person declares on their own responsibility that in the places named:',
      items: [
        'the space is suitable in size, air, light and temperature;',
        'electricity and appliances comply with the rules and are in good order;',
        'desk, chair and screen allow a correct posture;',
        'the network is good enough for the work assigned;',
        'documents and conversations of work stay confidential;',
        'any change that makes the workstation unsuitable will be reported.',
      ],
    },
    'it-notice': {
      intro: 'The essentials; the full notice of the organisation is handed over separately.',
      items: [
        'Personal credentials, strong authentication, screen locked when away.',
        'System, antivirus and applications up to date, on own equipment too.',
        'Connection to the systems only by the ways indicated (VPN, cloud, webmail); never unprotected from public networks.',
        'No copy of the organisation’s data on personal devices or services.',
        'Care with unexpected messages; incidents are reported to IT support at once.',
      ],
    },
  },
  acknowledged: (name, date) => `Acknowledged: ${name}, ${date}.`,
  declared: (name, date) => `Declared by ${name}, ${date}.`,
  notAcknowledged: 'To be acknowledged with the signature.',
  asked: {
    activities: 'Activities that can be done remotely',
    places: 'Places proposed',
    equipment: 'Equipment',
  },
  printed: (date) => `Printed ${date}. Articles quoted are those of the regulation in force.`,
  goneTitle: 'Page not available',
  gone: 'This link has expired or never existed. Type “agreement” to the bot to get a new one.',
};
