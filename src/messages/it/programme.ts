import { plural } from '../wording.js';

const days = (count: number) => plural('it', count, { one: `${count} giornata`, other: `${count} giornate` });

/** Several days asked for together. */
export const programme = {
  /** At most 24 characters (Slack modal). */
  formTitle: 'Richiedi più giornate',
  formSummary: 'Richiesta di più giornate insieme',
  dates: 'Giorni',
  datesHint:
    'Per esempio: martedì e giovedì della prossima settimana; 3, 10 e 17 dicembre; dal 7 al 18 gennaio.',
  weekdays: 'Ogni settimana',
  weekdaysHint: 'Oppure, o in aggiunta: questi giorni della settimana, nel periodo qui sotto.',
  period: 'Periodo',
  months: (from: string, to: string) => `da ${from} ${to.startsWith('a') ? 'ad' : 'a'} ${to}`,
  activitiesHint: 'Che cosa farai in quei giorni: vale per tutti.',
  check: 'Controlla',
  understood: (count: number, dates: string) =>
    plural('it', count, { one: `Ho capito: ${dates}.`, other: `Ho capito ${count} giorni: ${dates}.` }),

  checkTitle: (fitting: number, all: number) =>
    plural('it', fitting, {
      one: `${fitting} data su ${all} va bene`,
      other: `${fitting} date su ${all} vanno bene`,
    }),
  allFit: (count: number) =>
    plural('it', count, { one: 'La data va bene', other: `Tutte e ${count} le date vanno bene` }),
  noneFits: (count: number) =>
    plural('it', count, { one: 'La data non va bene', other: `Nessuna delle ${count} date va bene` }),
  nothingSent: 'Nel frattempo qualcosa è cambiato: non ho inviato nulla. Ora sta così.',
  notYetSent: 'Non ho ancora inviato nulla.',
  misfits: 'Non vanno bene',
  /** After the date that does not fit. */
  instead: (date: string) => `si può ${date}`,
  reasonHelps: 'Con una motivazione può andare: premi «Correggi» e scrivila.',
  earliest: (date: string) => `La prima data possibile è ${date}.`,
  /** Of the unit, once the day is approved. */
  tooFew: (required: number) =>
    plural('it', required, {
      one: 'nella tua unità non resterebbe nessuno in sede',
      other: `nella tua unità resterebbero in sede meno di ${required} persone`,
    }),
  request: (count: number) => `Richiedi ${days(count)}`,
  correct: 'Correggi',

  /** Why a date does not fit, in few words; after it, the article. */
  short: {
    begun: 'è passata o è già iniziata',
    weekend: 'fine settimana',
    holiday: (name: string) => (name ? `giorno festivo: ${name}` : 'giorno festivo'),
    notOwnWorkday: 'non è un tuo giorno di lavoro',
    otherWeekday: 'non è fra i giorni del tuo accordo',
    absent: 'c’è già un’assenza',
    duplicate: (state: string) => `c’è già una giornata ${state}`,
    quotaFull: (period: string, limit: number) =>
      limit === 0
        ? `${period} non sono previste giornate`
        : plural('it', limit, {
            one: `quota di ${limit} giornata esaurita ${period}`,
            other: `quota di ${limit} giornate esaurita ${period}`,
          }),
    presenceFloor: (floor: number) =>
      plural('it', floor, {
        one: `quella settimana serve ${floor} giorno in sede`,
        other: `quella settimana servono ${floor} giorni in sede`,
      }),
    notice: 'preavviso troppo breve',
    agreement: 'fuori dall’accordo individuale',
    noRegulation: 'non c’è ancora un regolamento',
  },

  sent: (count: number) => `Richiesta inviata: ${days(count)}`,
  communicated: (count: number) => `Comunicazione inviata: ${days(count)}`,
  cardInChat: 'Trovi la scheda del programma, sempre aggiornata, nella chat con Giornate.',

  title: (count: number, kind: string) =>
    plural('it', count, {
      one: `Programma: ${count} giornata di ${kind}`,
      other: `Programma: ${count} giornate di ${kind}`,
    }),
  requestTitle: (name: string, count: number, kind: string) =>
    plural('it', count, {
      one: `${name} chiede ${count} giornata di ${kind}`,
      other: `${name} chiede ${count} giornate di ${kind}`,
    }),
  communicationTitle: (name: string, count: number, kind: string) =>
    plural('it', count, {
      one: `${name} comunica ${count} giornata di ${kind}`,
      other: `${name} comunica ${count} giornate di ${kind}`,
    }),
  /** How many of the days are in which state, in the order of importance. */
  counts: {
    toDecide: (count: number) => `${count} da decidere`,
    pending: (count: number) => `${count} in attesa`,
    expired: (count: number) =>
      plural('it', count, {
        one: `${count} scaduta senza decisione`,
        other: `${count} scadute senza decisione`,
      }),
    approved: (count: number) =>
      plural('it', count, { one: `${count} approvata`, other: `${count} approvate` }),
    communicated: (count: number) =>
      plural('it', count, { one: `${count} comunicata`, other: `${count} comunicate` }),
    placed: (count: number) =>
      plural('it', count, { one: `${count} confermata`, other: `${count} confermate` }),
    rejected: (count: number) =>
      plural('it', count, { one: `${count} respinta`, other: `${count} respinte` }),
    cancelled: (count: number) =>
      plural('it', count, { one: `${count} annullata`, other: `${count} annullate` }),
    revoked: (count: number) => plural('it', count, { one: `${count} revocata`, other: `${count} revocate` }),
    recalled: (count: number) =>
      plural('it', count, { one: `${count} con richiamo in sede`, other: `${count} con richiamo in sede` }),
    swapped: (count: number) => plural('it', count, { one: `${count} spostata`, other: `${count} spostate` }),
    suspended: (count: number) => plural('it', count, { one: `${count} sospesa`, other: `${count} sospese` }),
  },
  days: 'Giornate',
  toDecide: 'Da decidere',
  decided: 'Già decise',
  by: (status: string, name: string) => `${status} da ${name}`,
  approveAll: 'Approva tutte',
  openQueue: 'Apri la coda',
  quotaWithDays: 'Quota con queste giornate',
  /** Beside the card, after «Apri». */
  opened: (date: string) => `Ti ho mandato la scheda di ${date}.`,

  approvedOf: (done: number, all: number) =>
    plural('it', done, {
      one: `Approvata ${done} giornata su ${all}.`,
      other: `Approvate ${done} giornate su ${all}.`,
    }),
  rejectedOf: (done: number, all: number) =>
    plural('it', done, {
      one: `Respinta ${done} giornata su ${all}.`,
      other: `Respinte ${done} giornate su ${all}.`,
    }),
  rejectTitle: 'Respingi le giornate',
  rejectSummary: (name: string) => `Quali giornate di ${name} respingi, e perché?`,
  chosen: 'Quali giornate',
  noneChosen: 'Scegli almeno una giornata.',

  noticeTitle: 'Il tuo programma',
  noticeApproved: (by: string, count: number, dates: string) =>
    `${by} ha approvato ${days(count)}: ${dates}.`,
  noticeRejected: (by: string, count: number, dates: string) => `${by} ha respinto ${days(count)}: ${dates}.`,
};
