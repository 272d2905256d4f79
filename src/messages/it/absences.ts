import { plural } from '../wording.js';

/** Days away because of sickness. Only the person themself reads why; whoever decides reads that they are away. */
export const absences = {
  formTitle: 'Assenza per malattia',
  formSummary: 'Da quando a quando sei assente per malattia',
  discretion: 'Chi decide le tue giornate leggerà solo che sei assente, non il motivo.',
  duties: (source: string) =>
    `Comunicazione e certificato restano quelli di sempre, come quando lavori in sede (${source}).`,
  firstDay: 'Primo giorno',
  lastDay: 'Ultimo giorno',
  lastDayHint: 'Conta anche i giorni in cui avresti lavorato in sede.',
  yourDays: 'Le tue prossime giornate',
  moreDays: (count: number) => plural('it', count, { one: 'un’altra', other: `altre ${count}` }),
  standIns: 'Finché sei assente, le richieste che aspettano te passano a chi ha la delega o al superiore.',

  recorded: 'Assenza registrata',
  cardTitle: 'La tua assenza',
  youAreAway: (span: string) => `Sei assente ${span}.`,
  days: 'Giornate di lavoro agile',
  suspended: 'sospesa, non conta nella quota',
  withdrawn: 'richiesta ritirata',
  used: 'era già iniziata, conta nella quota',
  undo: 'Annulla l’assenza',
  openTitle: 'Le tue assenze',
  another: 'Altra assenza',
  makeRoom: 'Se annulli un’altra giornata dello stesso periodo, potrai annullare l’assenza.',
  askOffice: 'Per correggere l’assenza rivolgiti all’ufficio del personale.',
  undone: 'Annullata',
  undoneText: 'L’assenza è stata annullata: le tue giornate sono di nuovo come prima.',
  undoneAt: (when: string) => `Annullata da te ${when}: le tue giornate sono di nuovo come prima.`,

  noticeTitle: 'Assenza',
  theyAreAway: (name: string, span: string) => `${name} è assente ${span}.`,
  nothingToDo: 'Non devi fare nulla.',
  theyAreNot: (name: string, span: string) =>
    `L’assenza di ${name}, ${span}, è stata annullata: le giornate di lavoro agile sono di nuovo come prima.`,

  /** On the cards of a day that had begun. */
  youWereAway: 'Risulti assente: la giornata era già iniziata e conta nella quota.',
  theyWereAway: 'Risulta un’assenza per l’intera giornata.',
};
