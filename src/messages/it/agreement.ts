import { capital, plural } from '../wording.js';
import { fromDay, onDay, toDay } from './day-words.js';
import { attachmentNames, days } from './regulation-words.js';

/** The individual agreement (accordo individuale) as it stands, and its terms. */
export const agreement = {
  kinds: { agile: 'accordo individuale', remote: 'accordo di lavoro da remoto' },
  title: {
    own: (kind: string) => `Il tuo ${kind}`,
    their: (kind: string, name: string) => `${capital(kind)} di ${name}`,
  },
  none: 'Non hai un accordo individuale: serve per chiedere giornate di lavoro agile.',
  noneTitle: 'Nessun accordo individuale',
  nobodyFound: (text: string) => `Non trovo «${text}» fra le persone di cui puoi vedere l’accordo.`,
  theyHaveNone: (name: string) => `${name} non ha un accordo individuale.`,
  several: (text: string, names: string) => `«${text}» può essere ${names}: scrivi nome e cognome.`,

  status: {
    notStarted: (date: string) => `Vale da ${date}`,
    running: 'In vigore',
    ended: (date: string) => `Finito ${date}`,
    leaving: (date: string) => `Recesso: ultimo giorno ${date}`,
  },
  endsSoon: (date: string) => `Finisce ${date}. Per continuare serve il rinnovo, firmato prima.`,
  tacit: (date: string) =>
    `Alla scadenza, ${date}, si rinnova da solo a tempo indeterminato, se nessuno disdice prima.`,
  /** Told once before the end. */
  ending: {
    title: (kind: string) => `Il tuo ${kind} sta per finire`,
    titleTacit: (kind: string) => `Il tuo ${kind} sta per rinnovarsi`,
    open: 'Leggi l’accordo',
    office: (count: number) =>
      plural('it', count, { one: 'Un accordo in scadenza', other: `${count} accordi in scadenza` }),
    officeText: 'Le persone interessate sono state avvisate adesso.',
    who: 'Di chi',
    endsOn: (date: string) => `finisce ${date}`,
    renewsOn: (date: string) => `si rinnova da solo ${date}, salvo disdetta`,
    list: 'Tutti gli accordi in scadenza',
  },
  notRenewed: (date: string) => `Il rinnovo è stato disdetto: finisce ${date}.`,

  labels: {
    term: 'Durata',
    days: 'Giornate',
    weekdays: 'Giorni della settimana',
    presence: 'In sede ogni settimana',
    places: 'Luoghi',
    rest: 'Riposo',
    reason: 'Motivazione scritta',
    withdrawal: 'Recesso',
    phase: 'Fase',
  },
  fromTo: (from: string, to: string) => `${fromDay(from)} ${toDay(to)}`,
  fromOn: (from: string) => `${fromDay(from)}, senza scadenza`,
  renewedTo: (to: string) => `prorogato fino ${toDay(to)}`,
  perMonth: (count: number) => `${days(count)} al mese`,
  perWeek: (count: number) => `${days(count)} alla settimana`,
  perWeeks: (count: number, weeks: number) => `${days(count)} ogni ${weeks} settimane`,
  unwritten: 'quante ne ammette il regolamento',
  presence: (count: number) =>
    plural('it', count, { one: `almeno ${count} giorno`, other: `almeno ${count} giorni` }),
  rest: (hours: number) => `${hours} ore fra un giorno e l’altro`,
  phases: { experimental: 'sperimentale', ordinary: 'a regime' },

  /** `last`: the last day with agreement, with the notice of today. */
  youLeave: (last: string) => `se recedi oggi, ultimo giorno ${onDay(last)}`,
  workerLeaves: (last: string) => `se recede oggi la persona, ultimo giorno ${onDay(last)}`,
  administrationLeaves: (last: string) => `se recede oggi l’amministrazione, ultimo giorno ${onDay(last)}`,
  onlyJustified: 'prima della scadenza solo per giustificato motivo',

  buttons: {
    apply: 'Chiedi l’accordo',
    change: 'Chiedi una modifica',
    renew: 'Rinnova',
    noRenewal: 'Disdici il rinnovo',
    withdraw: 'Recedi',
    report: 'Relazione mensile',
    other: { agile: 'Accordo di lavoro agile', remote: 'Accordo di lavoro da remoto' },
    open: 'Apri il testo dell’accordo',
  },

  /** There is none in force. */
  gap: {
    none: 'Non hai un accordo individuale in vigore: per chiedere giornate serve quello.',
    submitted: (name: string) => `La domanda per il tuo accordo individuale aspetta la valutazione: ${name}.`,
    assessed: (names: string) => `Al tuo accordo individuale manca la firma: ${names}.`,
    yours: 'la tua',
  },

  /** Whoever signs. */
  parties: {
    employee: 'persona interessata',
    manager: 'dirigente',
    director: 'direttore',
    hr: 'ufficio del personale',
    'segretario-generale': 'Segretario generale',
    employer: 'datore di lavoro',
  },
  attachments: (keys: ('safety-notice' | 'it-notice' | 'workstation-declaration')[]) => attachmentNames(keys),
};
