import { plural } from '../wording.js';

const present = (count: number) =>
  plural('it', count, { one: `${count} presente`, other: `${count} presenti` });

/** What the head of a unit asks of it: presence, days without agile work. */
export const coverage = {
  /** To who asks: how many are away is nobody's business. */
  asker: {
    barredWeekday: (weekday: string, unit: string) => `Di ${weekday} in ${unit} non si fa lavoro agile.`,
    barredDate: (date: string, unit: string) => `${date} in ${unit} non si fa lavoro agile.`,
    tooFew: (date: string, unit: string, required: number) =>
      `${date} in ${unit} resterebbero meno di ${present(required)}.`,
    stillPossible: 'Puoi chiedere lo stesso: ne terrà conto chi riceve la richiesta.',
  },
  /** To who decides or is told. */
  decider: {
    tooFew: (date: string, unit: string, left: number, required: number) =>
      `${date} in ${unit} ${plural('it', left, { one: 'resterebbe', other: 'resterebbero' })} ${present(left)}: ne servono ${required}.`,
    tooFewWithOthers: (date: string, unit: string, left: number, required: number) =>
      `${date} in ${unit}, con le altre richieste in attesa, ${plural('it', left, { one: 'resterebbe', other: 'resterebbero' })} ${present(left)}: ne servono ${required}.`,
  },
  /** In a line of the queue. */
  short: {
    barred: 'giorno senza lavoro agile',
    tooFew: (left: number, required: number) => `${present(left)}, ne servono ${required}`,
    tooFewWithOthers: (left: number, required: number) =>
      `con tutte le richieste ${present(left)}, ne servono ${required}`,
  },

  title: 'Presenze minime',
  summary: (unit: string) => `Presenze minime: ${unit}`,
  intro: 'Valgono per tutta l’unità. Non respingono da sole: avvisano chi chiede e chi decide.',
  minPresent: 'Presenti, almeno',
  minPresentHint: (size: number) =>
    `L’unità ha ${plural('it', size, { one: `${size} persona`, other: `${size} persone` })}. Vuoto: nessun minimo.`,
  weekdays: 'Giorni della settimana senza lavoro agile',
  dates: 'Singole date senza lavoro agile',
  datesHint: 'Una o più per riga, per esempio: 3 dicembre, 24 dicembre.',
  save: 'Salva',
  saved: 'Presenze minime salvate',
  outOf: (count: number, size: number) => `${count} su ${size}`,
  noWeekday: 'nessuno',
  noDate: 'nessuna',
  noMinimum: 'nessun minimo',
  setBy: (name: string, when: string) => `Stabilite da ${name} ${when}`,
  numberWrong: (most: number) => `Scrivi un numero intero da 0 a ${most}.`,
  datesWrong: 'Non capisco queste date. Scrivile per esempio così: 3 dicembre, 24 dicembre.',
  notHead: (unit: string, heads: string) => `Le presenze minime di ${unit} le stabilisce ${heads}.`,
  noHead: (unit: string) =>
    `Le presenze minime le stabilisce chi dirige l’unità: per ${unit} l’elenco del personale non dice chi è.`,
  whichUnit: 'Di quale unità?',
  change: 'Modifica',
};
