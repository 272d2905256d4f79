import { plural } from '../wording.js';

/** Delegations: who decides in a manager's place, and when. `when`: «da lunedì 7 dicembre a sabato 12 dicembre». */
export const delegation = {
  title: 'Deleghe',
  given: 'Deleghe che hai dato',
  held: 'Deleghe che hai ricevuto',
  below: 'Deleghe date da chi dipende da te',
  none: 'Nessuna delega in corso.',
  fromTo: (delegator: string, delegate: string) => `${delegator} a ${delegate}`,
  what: 'Chi ha la delega decide per tuo conto le richieste di chi dipende da te. La delega finisce da sola dopo l’ultimo giorno.',
  nobodyBelow: 'Nell’elenco del personale nessuno dipende da te: non c’è nulla da delegare.',
  notInAct:
    'Il regolamento non prevede deleghe per decidere: quando manchi, la richiesta va a chi ti dirige.',
  end: 'Termina',
  newOne: 'Nuova delega',

  formTitle: 'Nuova delega',
  formSummary: 'A chi affidi le decisioni sulle richieste, e quando',
  delegate: 'Chi decide al tuo posto',
  from: 'Primo giorno',
  until: 'Ultimo giorno',
  submit: 'Delega',
  oneself: 'La delega va data a un’altra persona.',
  overlap: (name: string, when: string) =>
    `${name} ha già una tua delega ${when}: terminala prima, o scegli altri giorni.`,
  gone: 'Questa delega non si trova più.',
  notYours: 'Solo chi ha dato la delega può terminarla.',
  over: (name: string) => `La delega a ${name} era già finita.`,

  done: (name: string, when: string) => `${name} può decidere al tuo posto ${when}. Riceve un avviso.`,
  notInChat: (name: string) =>
    `${name} non è ancora in chat con Giornate: finché non scrive al bot, non può ricevere le richieste.`,
  taken: (name: string) => `La delega a ${name} è finita: non può più decidere al tuo posto.`,

  cardTitle: (delegator: string) => `Delega di ${delegator}`,
  cardSummary: (delegator: string, when: string) => `${delegator} ti delega a decidere ${when}`,
  cardText: (delegator: string, when: string) =>
    `Decidi per conto di ${delegator} le richieste di lavoro agile del suo personale: ${when}.`,
  cardOver: (delegator: string, when: string) => `La delega di ${delegator} valeva ${when}.`,
  waitingNow: (waiting: string) => `Ora: ${waiting}.`,
  ownDays: 'Sulle tue richieste continua a decidere chi lo fa di solito.',
  status: {
    ahead: 'Non ancora iniziata',
    current: 'In corso',
    over: 'Finita',
  },
  tookBack: (delegator: string, when: string) => `${delegator} ha terminato la delega ${when}.`,
  waiting: (count: number) =>
    plural('it', count, { one: `${count} richiesta in attesa`, other: `${count} richieste in attesa` }),
  begun: (delegator: string, until: string, waiting: string) =>
    `Da oggi e fino a ${until} decidi al posto di ${delegator}: ${waiting}.`,
  ended: (delegator: string) =>
    `${delegator} ha terminato la delega: le richieste del suo personale non passano più da te.`,
};
