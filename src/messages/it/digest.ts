import { plural } from '../wording.js';

const people = (count: number) => plural('it', count, { one: `${count} persona`, other: `${count} persone` });

/** The list in the channel of a unit: its parts, the next week, and what the head of the unit chooses. */
export const digest = {
  partTitle: (title: string, part: number, of: number) => `${title} (${part} di ${of})`,
  parts: (count: number, of: number) => `${people(count)} da remoto in tutto; l’elenco è in ${of} messaggi.`,
  partEmpty: 'L’elenco finisce nel messaggio precedente.',
  fromTo: (first: string, last: string) => `Da ${first} a ${last}`,

  previewTitle: (span: string) => `La prossima settimana: ${span}`,
  previewText: 'Le giornate da remoto già approvate; l’elenco si aggiorna da solo.',
  previewDay: (day: string, count: number) => (count === 0 ? `${day}: nessuno` : `${day}: ${people(count)}`),
  previewNobody: 'Per ora nessuno ha giornate da remoto approvate.',

  title: 'Elenco nel canale',
  summary: (unit: string) => `Elenco nel canale: ${unit}`,
  intro: 'Ogni mattina il canale dell’unità legge chi è da remoto e quando è contattabile; mai il motivo.',
  posted: 'Pubblica l’elenco',
  at: 'A che ora',
  atHint: 'Mai prima che si apra la fascia di operatività.',
  atWrong: 'Scrivi un’ora, per esempio 08:30.',
  weekdays: 'In quali giorni',
  weekdaysHint: 'Nessuno scelto: tutti i giorni lavorativi.',
  everyWorkingDay: 'tutti i giorni lavorativi',
  preview: 'Pubblica anche la prossima settimana',
  previewHint: 'Nell’ultimo giorno lavorativo della settimana, con i nomi giorno per giorno.',
  channel: 'Dove',
  here: 'Pubblica in questo canale',
  hereHint: 'Giornate deve farne parte: se non c’è ancora, aggiungila al canale.',
  channels: { slack: (id: string) => `Slack, canale ${id}`, teams: (id: string) => `Teams, canale ${id}` },
  noChannel: 'nessun canale: scrivi «/agile canale» nel canale che vuoi',
  save: 'Salva',
  saved: 'Elenco nel canale: salvato',
  isOff: 'non si pubblica',
  isOn: 'sì',
  change: 'Modifica',
  setBy: (name: string, when: string) => `Stabilito da ${name} ${when}`,
  notHead: (unit: string, heads: string) => `Come si pubblica l’elenco (${unit}) lo stabilisce ${heads}.`,
  noHead: (unit: string) =>
    `Come si pubblica l’elenco lo stabilisce chi dirige l’unità. L’elenco del personale non dice chi è: ${unit}.`,
};
