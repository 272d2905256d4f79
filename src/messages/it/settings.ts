import { plural } from '../wording.js';

/** A person's own settings. */
export const settings = {
  title: 'Le tue impostazioni',
  summary: 'Lingua, promemoria e riepilogo del mattino',
  language: 'Lingua',
  languageOfChat: 'Quella della chat',
  contactLead: 'Promemoria della fascia di contattabilità',
  disconnectionLead: 'Promemoria della disconnessione',
  lead: {
    usual: (minutes: number) =>
      plural('it', minutes, {
        one: `Come per tutti: ${minutes} minuto prima`,
        other: `Come per tutti: ${minutes} minuti prima`,
      }),
    none: 'Nessuno',
    atStart: 'All’ora esatta',
    before: (minutes: number) =>
      plural('it', minutes, { one: `${minutes} minuto prima`, other: `${minutes} minuti prima` }),
  },
  dailySummary: 'Riepilogo del mattino',
  dailySummaryHint: 'Ogni giorno di lavoro: chi è da remoto nella tua unità e che cosa tocca a te.',
  status: 'Stato su Slack',
  statusHint: (text: string) =>
    `Nelle giornate da remoto, dall’inizio alla fine della fascia di lavoro: «${text}». Se ne hai già uno tuo, resta il tuo.`,
  save: 'Salva',
  saved: 'Impostazioni salvate',
  savedText: 'Valgono da adesso.',
  open: 'Impostazioni',
  on: 'Attivo',
  off: 'Disattivato',
};
