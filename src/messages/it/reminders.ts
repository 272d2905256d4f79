import type { BandName } from '../../regulations/schema.js';
import { bandWords } from './words.js';

export const reminders = {
  bandTitle: (name: BandName = 'contact') => `Promemoria: fascia di ${bandWords[name]}`,
  band: (date: string, from: string, to: string, name: BandName = 'contact') =>
    `Oggi, ${date}, sei in lavoro agile. La tua fascia di ${bandWords[name]} va dalle ${from} alle ${to}.`,
  bandAdvice: 'In queste ore chi lavora con te conta di trovarti al telefono e in chat.',

  disconnectionTitle: 'Promemoria: disconnessione',
  disconnection: (closes: string) =>
    `Alle ${closes} si chiude la tua giornata di lavoro agile: è ora di staccare.`,
  disconnectionRight: (opens: string) =>
    `La disconnessione è un tuo diritto: messaggi ed e-mail possono aspettare fino alle ${opens} del prossimo giorno di lavoro.`,
};
