import type { BandName } from '../../regulations/schema.js';
import { plural } from '../wording.js';

/** As the act calls it, after «fascia di». */
export const bandWords: Record<BandName, string> = { contact: 'contattabilità', copresence: 'compresenza' };

/** Labels, and the words of which other sentences are made. */
export const words = {
  buttons: {
    approve: 'Approva',
    reject: 'Respingi',
    cancel: 'Annulla',
    confirm: 'Conferma',
    request: 'Richiedi',
    requestOn: (date: string) => `Richiedi ${date}`,
    newRequest: 'Nuova richiesta',
    anotherDay: 'Un altro giorno',
    severalDays: 'Più giorni',
    newProgramme: 'Nuovo programma',
    open: 'Apri',
    back: 'Indietro',
    move: 'Sposta',
    sick: 'Malattia',
    permit: 'Permesso a ore',
    close: 'Chiudi',
    balance: 'Saldo',
    today: 'Chi è da remoto oggi',
    more: 'Apri la tua pagina',
    help: 'Aiuto',
  },

  labels: {
    person: 'Persona',
    unit: 'Unità',
    day: 'Giorno',
    kind: 'Modalità',
    activities: 'Attività',
    objectives: 'Obiettivi',
    place: 'Luogo',
    requestReason: 'Motivazione',
    decisionReason: 'Motivo della decisione',
    quota: 'Quota',
    quotaWithDay: 'Quota con questa giornata',
    bands: (count: number, name: BandName = 'contact') => {
      const what = bandWords[name];
      return plural('it', count, { one: `Fascia di ${what}`, other: `Fasce di ${what}` });
    },
    agreement: 'Accordo individuale',
    warnings: 'Da sapere',
    others: 'Già in lavoro agile quel giorno',
  },

  /** Lavoro da remoto (Tivoli, Capo IV) is another thing than lavoro agile: fixed place, ordinary hours. */
  kinds: { agile: 'lavoro agile', remote: 'lavoro da remoto' },
  /** Beside a name in a list of people in lavoro agile. */
  remoteBeside: 'lavoro da remoto, orario ordinario',

  /** After a noun in the feminine (giornata). */
  states: {
    pending: 'in attesa di decisione',
    approved: 'approvata',
    rejected: 'respinta',
    cancelled: 'annullata',
    revoked: 'revocata',
    recalled: 'interrotta con un richiamo in sede',
    swapped: 'spostata',
    suspended: 'sospesa',
    /** Still pending in the register, but begun. */
    lapsed: 'scaduta senza risposta',
  },

  /** Infinitives: «non si può ...», «non spetta ... ». */
  acts: {
    request: 'chiedere la giornata',
    approve: 'approvare la giornata',
    reject: 'respingere la giornata',
    cancel: 'annullare la giornata',
    revoke: 'revocare la giornata',
    recall: 'richiamare in sede',
    swap: 'spostare la giornata',
    'confirm-swap': 'confermare lo spostamento',
    'decline-swap': 'rifiutare lo spostamento',
    'withdraw-swap': 'annullare lo spostamento',
    'propose-alternatives': 'proporre altre date',
    'accept-alternative': 'accettare un’altra data',
    'decline-alternative': 'rifiutare un’altra data',
    impediment: 'segnalare un problema tecnico',
    'no-renewal': 'disdire il rinnovo dell’accordo',
    'sign-agreement': 'firmare l’accordo',
    withdraw: 'recedere dall’accordo',
    enrol: 'aderire',
    'refuse-enrolment': 'respingere la domanda di adesione',
    'revoke-agreement': 'revocare l’accordo',
    permit: 'usare un permesso a ore',
    overtime: 'fare lavoro straordinario',
    extend: 'cambiare il numero di giornate di un mese',
    'give-days': 'cedere giornate alla banca',
    'set-bank': 'stabilire quante giornate ha la banca',
    derogate: 'concedere più giornate a settimana',
  },
  anotherAct: 'fare questo',

  /** After «non spetta». */
  actors: {
    employee: 'alla persona interessata',
    manager: 'al dirigente',
    delegate: 'a chi ha la delega',
    director: 'a chi dirige la Direzione',
    hr: 'all’ufficio del personale',
    administration: 'all’amministrazione',
  },
  anotherActor: 'a te',

  /** By the keys of the calendar; `local`: patron saint, closures. */
  holidays: {
    'new-year': 'Capodanno',
    epiphany: 'Epifania',
    'easter-monday': 'Lunedì dell’Angelo',
    'liberation-day': 'Festa della Liberazione',
    'labour-day': 'Festa del Lavoro',
    'republic-day': 'Festa della Repubblica',
    assumption: 'Ferragosto',
    'saint-francis': 'San Francesco',
    'all-saints': 'Ognissanti',
    'immaculate-conception': 'Immacolata Concezione',
    christmas: 'Natale',
    'saint-stephen': 'Santo Stefano',
    local: 'chiusura locale',
  },

  at: (date: string, time: string) => `${date} ${time.startsWith('01') ? 'all’' : 'alle '}${time}`,
  onDay: (date: string) => date,
  span: (first: string, last: string) => `da ${first} a ${last}`,
  onBehalfOf: (by: string, other: string) => `${by}, per conto di ${other},`,
  bandOn: (hours: string, weekdays: string) => `${hours} (${weekdays})`,
  week: (range: string) => `settimana ${range}`,
  inMonth: (month: string) => `${month.startsWith('a') ? 'ad' : 'a'} ${month}`,
  inWeek: (range: string) => `nella settimana ${range}`,
  quota: (used: number, limit: number, when: string) =>
    plural('it', used, {
      one: `${used} giornata su ${limit} ${when}`,
      other: `${used} giornate su ${limit} ${when}`,
    }),
  people: (count: number) => plural('it', count, { one: `${count} persona`, other: `${count} persone` }),
  morePeople: (count: number) =>
    plural('it', count, { one: 'e un’altra persona', other: `e altre ${count} persone` }),
};
