import { plural } from '../wording.js';

/** What went wrong outside the rules, and what to do about it. */
export const problems = {
  /** Titles of the card. */
  failed: 'Non è stato possibile',
  note: 'Nota',

  unknownPerson:
    'Non ti trovo nell’elenco del personale. Chiedi all’ufficio del personale di controllare il tuo indirizzo e-mail.',
  unknownCommand: (text: string) =>
    `Non conosco «${text}». Scrivi «aiuto» per vedere che cosa puoi chiedere.`,
  dateNotUnderstood: (text: string) =>
    `Non capisco la data «${text}». Scrivila per esempio così: domani, giovedì, 3 dicembre, 3/12.`,
  dateAmbiguous: (text: string) =>
    `«${text}» può indicare date diverse. Scrivi giorno e mese, per esempio 3 dicembre.`,
  dateWhich: (text: string, choice: string) => `«${text}» può voler dire ${choice}. Quale giorno intendi?`,
  dateLikely: (text: string, likely: string) => `Con «${text}» intendi ${likely}?`,
  dateImpossible: (text: string) => `«${text}» non è un giorno del calendario.`,
  whichDate: 'Quale giorno intendi?',
  noDates: 'Scrivi i giorni, oppure scegli i giorni della settimana e il periodo.',
  tooManyDates: (count: number, limit: number) =>
    `Sono ${count} giorni: in un programma ce ne stanno al massimo ${limit}. Dividilo in più programmi.`,
  programmeGone:
    'Questo programma non si trova più: ciò che non viene inviato si conserva per una settimana. Puoi farne uno nuovo.',
  programmeNotYours: 'Questo programma non è tuo e non spetta a te deciderlo.',
  programmeDecided: 'In questo programma non c’è più nessuna giornata da decidere.',
  daysBetween: (count: number, first: string, last: string) =>
    plural('it', count, {
      one: `${count} giorno, ${first}`,
      other: `${count} giorni (da ${first} a ${last})`,
    }),
  fieldRequired: 'Campo obbligatorio.',
  tooLong: (limit: number) => `Al massimo ${limit} caratteri.`,
  regulationMissing: (date: string) =>
    `Per ${date} non c’è ancora un regolamento: chiedi all’ufficio del personale.`,
  approverMissing:
    'La richiesta non è partita: nell’elenco del personale manca chi decide le tue giornate. Avvisa l’ufficio del personale.',
  approverUnreachable: (approver: string) =>
    `La richiesta non è partita: ${approver} non è raggiungibile in chat. Basta un suo messaggio al bot, poi riprova.`,
  notYours: 'Questa giornata non è tua e non spetta a te deciderla.',
  ownRequest: 'Non puoi decidere la tua stessa richiesta: spetta ad altri.',
  gone: 'Questa giornata non si trova più. Scrivi «saldo» per vedere le tue prossime giornate.',
  notBooked: (date: string) => `Per ${date} non hai una giornata approvata.`,
  noneBooked: 'Non hai giornate approvate in programma.',
  whichDay: 'Quale giornata?',
  pastDate: 'Indica un giorno da oggi in poi.',
  backToFront: 'La fine deve venire dopo l’inizio.',
  awayAlready: (span: string) => `Risulti già assente ${span}: indica altri giorni.`,
  noDaysCovered:
    'In questi giorni non hai giornate di lavoro agile: comunica l’assenza come sempre, qui non serve altro.',
  absenceGone: 'Questa assenza non si trova più.',
  absenceOver: 'Questa assenza è già finita: per correggerla rivolgiti all’ufficio del personale.',
  permitGone: 'Questo permesso non si trova più.',
  permitNotYours: 'Non spetta a te decidere su questo permesso.',
  permitNotOwn: 'Il permesso può annullarlo solo chi l’ha chiesto.',
  permitDecided: 'Questo permesso ha già avuto una risposta.',
  permitOverlaps: (from: string, to: string) =>
    `Per questa giornata c’è già un permesso dalle ${from} alle ${to}.`,
  already: (date: string, done: string, when: string) =>
    `La giornata di ${date} è già stata ${done} ${when}.`,
  alreadyBy: (date: string, done: string, by: string, when: string) =>
    `La giornata di ${date} è già stata ${done} da ${by} ${when}.`,
  /** After «è già stata». */
  done: {
    pending: 'richiesta',
    approved: 'approvata',
    rejected: 'respinta',
    cancelled: 'annullata',
    revoked: 'revocata',
    recalled: 'interrotta con un richiamo in sede',
    swapped: 'spostata',
    suspended: 'sospesa',
  },
  begun: (date: string) => `La giornata di ${date} è passata o è già iniziata: non si può più cambiare.`,
  /** Of a form or button that can't be read. */
  unreadablePress:
    'Non riesco a leggere ciò che hai inviato, quindi non è successo nulla. Scrivi di nuovo il comando.',
  repeated: 'Già fatto: questa azione era già stata registrata.',
  answeredPrivately: 'Ti ho risposto in privato.',
  openPrivateChat: 'Ti rispondo solo in privato: aggiungi Giornate alle tue app e scrivimi da lì.',
  noAccount: 'Non ti riconosco: scrivimi dal tuo account di lavoro.',
  wrongTenant: 'Questo bot è al servizio di un’altra organizzazione.',
  cannotAsk: 'Per ora non puoi chiedere giornate di lavoro agile',
  tryAgain: (id: string) =>
    `La piattaforma di chat non ha risposto. Riprova fra poco; se succede ancora, comunica il codice ${id} a chi gestisce il bot.`,
  busy: 'Ci sto lavorando: la risposta arriva fra poco.',
  fault: (id: string) =>
    `Qualcosa non ha funzionato, e non dipende da te. Riprova; se succede ancora, comunica il codice ${id} a chi gestisce il bot.`,
};
