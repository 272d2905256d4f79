import { plural } from '../wording.js';

/** The right to disconnect: what waited until the window opened, and who reads when. */
export const rest = {
  title: 'Mentre eri in disconnessione',
  asked: 'Richieste arrivate',
  own: 'Per te',
  others: 'Da sapere',
  now: '«Apri» mostra come stanno le cose adesso.',
  openQueue: 'Apri la coda',
  /** The last line of a list that is too long. */
  moreInQueue: (count: number) =>
    plural('it', count, { one: 'e un’altra, nella coda', other: `e altre ${count}, nella coda` }),
  more: (count: number) =>
    plural('it', count, { one: 'e un’altra, nella tua pagina', other: `e altre ${count}, nella tua pagina` }),

  /** Lines: what happened, true whatever came of it. */
  askedFor: (name: string, count: number, kind: string, dates: string) =>
    plural('it', count, {
      one: `${name} ha chiesto una giornata di ${kind}: ${dates}`,
      other: `${name} ha chiesto ${count} giornate di ${kind}: ${dates}`,
    }),
  askedPermit: (name: string, hours: string) => `${name} ha chiesto un permesso a ore: ${hours}`,
  askedMove: (by: string, from: string, to: string) =>
    `${by} ha chiesto di spostare una giornata da ${from} a ${to}`,
  proposed: (date: string) => `Proposta di altre date al posto di ${date}`,
  communicated: (name: string, count: number, kind: string, dates: string) =>
    plural('it', count, {
      one: `${name} ha comunicato una giornata di ${kind}: ${dates}`,
      other: `${name} ha comunicato ${count} giornate di ${kind}: ${dates}`,
    }),
  moved: (name: string, from: string, to: string) => `${name} ha spostato una giornata da ${from} a ${to}`,
  unanswered: (date: string) => `La tua richiesta per ${date} aspettava ancora una risposta`,
  enteredForYou: (kind: string, date: string) => `Una giornata di ${kind} inserita per tuo conto: ${date}`,

  /** A notice that passes a disconnection, where the act knows a proven urgency. */
  urgent: 'Urgente: consegna subito',
  urgentHint: (name: string) =>
    `Solo se non può aspettare la fine della disconnessione di ${name}. Scrivi perché: ${name} lo leggerà, e resta registrato chi l’ha chiesto e quando.`,
  urgentSent: (name: string) => `${name} riceve subito l’avviso, come urgente.`,
  urgentMark: (by: string) => `Urgente: ${by} ha chiesto di avvisarti anche nelle ore di disconnessione.`,
  urgentSummary: (sentence: string) => `Urgente: ${sentence}`,

  /** Beside what somebody did while whoever is told of it is in disconnection. */
  readLater: {
    today: (count: number, names: string, time: string) =>
      plural('it', count, {
        one: `${names} lo leggerà oggi dalle ${time}.`,
        other: `${names} lo leggeranno oggi dalle ${time}.`,
      }),
    tomorrow: (count: number, names: string, date: string, time: string) =>
      plural('it', count, {
        one: `${names} lo leggerà domattina, ${date}, dalle ${time}.`,
        other: `${names} lo leggeranno domattina, ${date}, dalle ${time}.`,
      }),
    later: (count: number, names: string, date: string, time: string) =>
      plural('it', count, {
        one: `${names} lo leggerà ${date} dalle ${time}.`,
        other: `${names} lo leggeranno ${date} dalle ${time}.`,
      }),
  },
};
