import { capital, plural } from '../wording.js';

/** Monthly report on activities (relazione mensile, Reg. Tivoli art. 16.5). */
export const report = {
  title: 'Relazione mensile',
  summary: (month: string) => `Relazione sulle attività di ${month}`,
  text: 'Attività svolte',
  hint: (name: string) => `La legge ${name}. Puoi correggerla finché non la invii.`,
  hintNobody: 'Puoi correggerla finché non la invii.',
  line: (date: string, activities: string) => `${date}: ${activities}`,
  withObjectives: (activities: string, objectives: string) => `${activities} (obiettivi: ${objectives})`,
  send: 'Invia',
  save: 'Salva la bozza',

  sent: 'Relazione inviata',
  sentTo: (month: string, name: string) => `La relazione di ${month} è andata a ${name}.`,
  saved: 'Bozza salvata',
  savedNote: (month: string) => `La relazione di ${month} non è ancora partita: la ritrovi con «relazione».`,
  alreadySent: (month: string, when: string) => `La relazione di ${month} è già stata inviata ${when}.`,
  notAsked: 'Il tuo regolamento non chiede una relazione mensile.',
  /** `when`: «a dicembre». */
  nothing: (when: string) => `${capital(when)} non hai giornate a distanza: la relazione non serve.`,
  noReader:
    'La relazione non è partita: nell’elenco del personale manca chi deve riceverla. Avvisa l’ufficio del personale.',

  cardTitle: (name: string, month: string) => `Relazione di ${name}, ${month}`,
  sentOn: (when: string) => `Inviata ${when}`,
  days: (count: number) =>
    plural('it', count, { one: `${count} giornata a distanza`, other: `${count} giornate a distanza` }),

  reminderTitle: 'Promemoria: relazione mensile',
  reminder: (when: string, count: number) =>
    plural('it', count, {
      one: `${capital(when)} hai fatto ${count} giornata a distanza: manca la relazione sulle attività.`,
      other: `${capital(when)} hai fatto ${count} giornate a distanza: manca la relazione sulle attività.`,
    }),
  write: 'Scrivi la relazione',
};
