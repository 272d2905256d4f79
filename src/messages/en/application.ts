import type { Catalogue } from '../it/index.js';
import { categoryNames } from './regulation-words.js';

export const application: Catalogue['application'] = {
  title: {
    new: {
      own: 'Your application for an agreement',
      their: (name) => `Application for an agreement: ${name}`,
    },
    renewal: { own: 'Your application for renewal', their: (name) => `Renewal of the agreement: ${name}` },
  },
  remote: 'Telework',
  sent: 'Application sent',
  it: 'Application for an agreement',
  status: {
    submitted: 'Being assessed',
    toAssess: 'To be assessed',
    assessed: 'Waiting for signatures',
    toSign: 'To be signed',
    signed: 'Signed by all',
    refused: 'Refused',
    withdrawn: 'Taken back',
  },
  assessedBy: (name) => `${name} assesses it. The answer arrives here.`,
  office: 'The personnel office',
  assessedByHr: 'The personnel office assesses it. The answer arrives here.',
  proposed: (name) => `Terms proposed by ${name}.`,
  readAndSign: 'Read the agreement and sign.',
  othersSign: 'Some signatures are still missing.',
  inForce: (date) => `All have signed: in force from ${date}.`,
  inForceLater: (date) => `All have signed: in force from ${date}, the month after the signature.`,
  extended: (date) => `All have signed: the agreement is extended to ${date}.`,
  refusedBy: (name, when) => `Refused by ${name} ${when}.`,
  withdrawnOn: (when) => `Taken back ${when}.`,
  appliedOn: (when) => `Applied ${when}`,
  changedMeanwhile: 'The terms have changed in the meantime: read the agreement again before you sign.',
  notNow: 'This application can’t be changed any more: below is how it stands.',
  notYours: 'This step is not yours to take.',
  nothingToSign: 'There is nothing for you to sign here.',
  notForYou: 'This agreement is about other people: it is not for you to see.',
  gone: 'This application is not there any more. Type “agreement” to see how things stand.',
  openAlready: 'You have an open application already: here it is.',
  lastNotTaken: (name) =>
    `The signature was not recorded: as it is written, the agreement does not comply with the regulation. ${name} can change the terms.`,

  labels: {
    equipment: 'Equipment',
    priorities: 'Priorities stated',
    opinion: 'Opinion',
    refusal: 'Reason',
    attachments: 'Annexes',
    signatures: 'Signatures',
  },
  equipment: { own: 'own', employer: 'the administration’s', both: 'partly own' },
  priorities: (keys) => categoryNames(keys),
  signedOn: (date) => `signed ${date}`,
  signedOnPaper: (date) => `signed on paper ${date}`,
  toSign: 'missing',
  notInRegister: 'to sign on paper',

  buttons: {
    assess: 'Assess',
    refuse: 'Refuse',
    edit: 'Change the terms',
    read: 'Read the agreement',
    sign: 'Sign',
    paper: 'Record paper signature',
    retract: 'Take it back',
    see: 'See the agreement',
    send: 'Send',
    propose: 'Propose',
  },

  notices: {
    assessed: (name) => `${name} has assessed your application: the agreement is ready. Read it and sign.`,
    changed: (name) => `${name} has changed the terms of the agreement: everybody signs again.`,
    sign: (name) => `The agreement of ${name} is ready and awaits your signature.`,
    signAgain: (name) =>
      `The terms of the agreement of ${name} have changed: everybody signs again. Read it again and sign.`,
    paperAgain: (name, parties) =>
      `The terms of the agreement of ${name} have changed: everybody signs again. Somebody is not in chat (${parties}): once they have signed on paper again, record it here.`,
    paper: (name, parties) =>
      `The agreement of ${name} is ready. Somebody is not in chat (${parties}): once they have signed on paper, record it here.`,
    refused: (name) => `${name} has refused your application for an agreement.`,
    refusedTheirs: (name) => `The application of ${name} for an agreement was refused.`,
    retracted: (name) =>
      `${name} took back the application for an agreement. There is nothing for you to do.`,
  },

  apply: {
    title: { new: 'Apply for an agreement', renewal: 'Ask for renewal' },
    summary: 'Application for an individual agreement on remote days',
    kind: 'For what',
    kinds: { agile: 'remote days', remote: 'telework' },
    activitiesHint: 'What you can do remotely.',
    placesHint: 'One a line. The first is the main one.',
    equipment: 'Equipment you will use',
    prioritiesHint: 'Only if they concern you. Nobody but the assessor and the personnel office sees them.',
    contract: 'Contract of employment',
    contracts: {
      permanent: 'permanent, past probation',
      probation: 'permanent, on probation',
      'fixed-long': (length) => `fixed-term, more than ${length} months`,
      'fixed-short': (length) => `fixed-term, up to ${length} months`,
    },
    declared: 'I declare that',
    conditions: {
      work: 'part of my work at least can be done remotely',
      'not-excluded': 'my work is none of those usually excluded (front desk, driving, paper alone)',
      skills: 'I have the skills on tools, safety and data',
    },
    reasonHint: 'Why an exception is needed: the assessor reads it.',
    refused: 'The application can’t go out like this.',
  },

  assess: {
    title: 'Assess the application',
    summary: (name) => `Opinion and terms of the agreement of ${name}`,
    opinionHint: 'With reasons: the person and the personnel office read it.',
    objectives: 'Projects and objectives',
    objectivesHint: 'By when, and how they are measured: they go into the agreement.',
    days: 'How many days',
    per: 'How often',
    periods: {
      month: 'a month',
      week: 'a week',
      'weeks-2': 'every 2 weeks',
      'weeks-3': 'every 3 weeks',
      'weeks-4': 'every 4 weeks',
    },
    weekdaysHint: 'Only if the agreement names them.',
    bandsHint: 'For example: 10:00-12:00 and 14:30-16:30. With weekdays: 15:30-17:00 Tuesday and Thursday.',
    from: 'From',
    until: 'Until',
    untilOpen: 'Leave empty if open-ended.',
    renewedFrom: (date) =>
      `Goes on from the agreement that ends ${date}. The other terms hold from the signature.`,
    reason: 'Reason in the agreement',
    reasonHint: 'For a number, a band or a term other than the usual one.',
    refused: 'The agreement can’t be written like this.',
    bandsWrong: 'I can’t read the bands. Write them like this: 10:00-12:00 and 14:30-16:30.',
    numberWrong: 'Type a whole number.',
    dateWrong: 'Choose a date.',
  },

  refuse: {
    title: 'Refuse the application',
    summary: (name) => `Why do you refuse the application of ${name}?`,
    reason: 'Reason',
    hint: (name) => `${name} and the personnel office will read it.`,
  },

  sign: {
    title: 'Sign the agreement',
    summary: (name) => `Signature of the agreement of ${name}`,
    as: (parties) => `You sign as ${parties}.`,
    startsLater: (date) =>
      `The agreement holds from the month after the last signature: if that is today, from ${date}.`,
    nature: 'It is a simple electronic signature, by your work account. It is kept with date and time.',
    declared: 'I declare',
    read: 'I have read the agreement and its annexes',
    attachments: {
      'safety-notice': 'I have received the safety notice',
      'it-notice': 'I have received the IT security notice',
      'workstation-declaration': 'My workstation is safe and suitable',
    },
    all: 'All the declarations are needed to sign.',
    one: 'To sign, confirm that you have read the agreement.',
  },

  paper: {
    title: 'Signed on paper',
    summary: (name) => `Record a signature on paper of the agreement of ${name}`,
    who: 'Who signed',
    on: 'On',
    submit: 'Record',
    future: 'The signature can’t have a future date.',
  },
};
