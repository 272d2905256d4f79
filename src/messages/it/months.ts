import { plural } from '../wording.js';

/** A month at a glance, one's own and the unit's. */
export const months = {
  /** Letters of a weekday above a column. */
  shortWeekday: 3,
  ownTitle: 'Il tuo mese',
  teamTitle: (unit: string) => `Mese dell’unità: ${unit}`,
  ownSummary: (month: string, days: number) =>
    plural('it', days, {
      one: `${month}: ${days} giornata`,
      other: `${month}: ${days} giornate`,
    }),
  teamSummary: (unit: string, month: string) => `${unit}, ${month}: chi lavora da remoto`,
  marks: {
    agile: 'lavoro agile',
    remote: 'lavoro da remoto',
    waiting: 'in attesa di decisione',
    absent: 'assenza',
    closed: 'festa o chiusura',
  },
  teamMarks: {
    few: 'qualcuno da remoto',
    many: 'metà dell’unità o più da remoto',
    barred: 'giorno senza lavoro agile',
    closed: 'festa o chiusura',
  },
  days: 'Giornate del mese',
  noDays: 'Nessuna giornata in questo mese.',
  agreement: 'Accordo individuale',
  withdrawal: 'Recesso',
  /** `notice`: from `notice`. */
  withdrawFrom: (date: string) => `se lo comunichi oggi, da ${date}`,
  withdrawToday: 'possibile da oggi',
  withdrawAtEnd: 'prima della scadenza solo per giustificato motivo',
  remoteDays: 'Chi è da remoto',
  nobodyRemote: 'Nessuno, per ora.',
  peopleAndMore: (names: string, more: number) =>
    plural('it', more, { one: `${names} e un’altra persona`, other: `${names} e altre ${more} persone` }),
  buttons: {
    open: 'Apri',
    everybody: 'Tutti',
    monthOf: (month: string) => month,
  },
};
