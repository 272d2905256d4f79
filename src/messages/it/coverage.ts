import { plural } from '../wording.js';

const present = (count: number) =>
  plural('it', count, { one: `${count} presente`, other: `${count} presenti` });

const people = (count: number) => plural('it', count, { one: `${count} persona`, other: `${count} persone` });
const leftInOffice = (count: number) =>
  count === 0
    ? 'non resterebbe nessuno in sede'
    : plural('it', count, {
        one: `resterebbe in sede ${people(count)}`,
        other: `resterebbero in sede ${people(count)}`,
      });
const needed = (count: number) =>
  plural('it', count, { one: `ne serve ${count}`, other: `ne servono ${count}` });

/** What the head of a unit asks of it: presence, days without agile work. */
export const coverage = {
  /** To who asks: how many are away is nobody's business. */
  asker: {
    barredWeekday: (weekday: string, unit: string) => `Di ${weekday} non si fa lavoro agile (${unit}).`,
    barredDate: (date: string, unit: string) => `${date} non si fa lavoro agile (${unit}).`,
    tooFew: (date: string, unit: string, required: number) =>
      plural('it', required, {
        one: `${date} non resterebbe nessuno in sede (${unit}).`,
        other: `${date} resterebbero in sede meno di ${people(required)} (${unit}).`,
      }),
    stillPossible: 'Puoi chiedere lo stesso: ne terrà conto chi riceve la richiesta.',
  },
  /** To who decides or is told. */
  decider: {
    tooFew: (date: string, unit: string, left: number, required: number) =>
      `${date} ${leftInOffice(left)}, ${needed(required)} (${unit}).`,
    tooFewWithOthers: (date: string, unit: string, left: number, required: number) =>
      `${date}, con le altre richieste in attesa, ${leftInOffice(left)}, ${needed(required)} (${unit}).`,
  },
  /** In a line of the queue. */
  short: {
    barred: 'giorno senza lavoro agile',
    tooFew: (left: number, required: number) => `${present(left)}, ${needed(required)}`,
    tooFewWithOthers: (left: number, required: number) =>
      `con tutte le richieste ${present(left)}, ${needed(required)}`,
  },

  title: 'Presenze minime',
  summary: (unit: string) => `Presenze minime: ${unit}`,
  intro: 'Valgono per tutta l’unità. Non bloccano le richieste: avvisano chi chiede e chi decide.',
  minPresent: 'In sede, almeno',
  minPresentHint: (size: number) =>
    `L’unità ha ${plural('it', size, { one: `${size} persona`, other: `${size} persone` })}. Lascia vuoto se non c’è un minimo.`,
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
  notHead: (unit: string, heads: string) => `Le presenze minime (${unit}) le stabilisce ${heads}.`,
  noHead: (unit: string) =>
    `Le presenze minime le stabilisce chi dirige l’unità. L’elenco del personale non dice chi è: ${unit}.`,
  whichUnit: 'Di quale unità?',
  change: 'Modifica',
};
