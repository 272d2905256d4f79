import { plural } from '../wording.js';

/** The first page: today, what waits, what can be done. */
export const home = {
  summary: (name: string) => `${name}, la tua pagina`,
  hello: (name: string) => `Ciao, ${name}.`,
  todayRemote: (kind: string) => `Oggi sei in ${kind}.`,
  todayOffice: 'Oggi non sei da remoto.',
  todayBands: (bands: string) => `Orari in cui sei contattabile: ${bands}.`,
  waitsForYou: 'Tocca a te',
  toDecide: (count: number) =>
    plural('it', count, { one: `${count} richiesta da decidere`, other: `${count} richieste da decidere` }),
  alternatives: (date: string) => `Altre date proposte al posto di ${date}`,
  move: (date: string, to: string) => `Spostamento da ${date} a ${to}, da confermare`,
  next: 'Le tue prossime giornate',
  noneNext: 'Nessuna giornata in programma.',
  unitToday: (unit: string) => `Oggi da remoto: ${unit}`,
  nobodyToday: 'Nessuno.',
  nobodyElse: 'Oltre a te nessuno.',
  buttons: {
    open: 'Apri',
    plan: 'Richiedi più giornate',
    month: 'Il mio mese',
    team: 'Mese dell’unità',
    agreement: 'Accordo',
    settings: 'Impostazioni',
    queue: 'Da decidere',
    delegate: 'Deleghe',
    coverage: 'Presenze minime',
    extension: 'Contingenti',
    derogation: 'Deroghe',
    bank: 'Banca delle giornate',
    away: 'Assenza',
    hr: 'Ufficio del personale',
  },
  dailyTitle: (date: string) => `Buongiorno: ${date}`,
  /** @param others remote that day; the reader is too */
  dailySummary: (date: string, others: number, too: boolean) => {
    if (others === 0 && too) return `${date}: oltre a te nessuno da remoto nella tua unità`;
    if (others === 0) return `${date}: nessuno da remoto nella tua unità`;
    if (too)
      return plural('it', others, {
        one: `${date}: oltre a te ${others} persona da remoto nella tua unità`,
        other: `${date}: oltre a te ${others} persone da remoto nella tua unità`,
      });
    return plural('it', others, {
      one: `${date}: ${others} persona da remoto nella tua unità`,
      other: `${date}: ${others} persone da remoto nella tua unità`,
    });
  },
};
