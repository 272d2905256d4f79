/** Moving a day: asked by one side, confirmed by the other. */
export const moves = {
  formTitle: 'Sposta la giornata',
  formSummary: (date: string) => `A quale giorno spostare la giornata di ${date}?`,
  deadline: (time: string) =>
    `Va chiesto e confermato entro le ${time} del giorno prima della più vicina delle due date.`,
  possible: 'Giorni possibili',
  dateBy: (date: string, until: string) => `${date} (entro ${until})`,
  until: (date: string, time: string) => `le ${time} di ${date}`,
  moveTo: (date: string) => `Sposta a ${date}`,
  newDate: 'Nuova data',
  readBy: (name: string) => `La leggerà ${name}.`,
  refused: 'Lo spostamento non si può chiedere così.',

  sent: (who: string, until: string, date: string) =>
    `Inviato a ${who}: la conferma serve entro ${until}. Fino ad allora vale ${date}.`,
  readsLater: (who: string, when: string) => `${who} lo leggerà ${when}.`,
  readsTooLate: (who: string, when: string) =>
    `${who} lo leggerà solo ${when}, quando il tempo è già scaduto: conviene sentirsi prima a voce.`,

  /** On the cards of the day, while it is open. */
  youAsked: (to: string, who: string, until: string) =>
    `Hai chiesto di spostarla a ${to}. ${who} deve confermare entro ${until}: fino ad allora vale questa data.`,
  someoneAsked: (by: string, to: string, who: string, until: string) =>
    `${by} ha chiesto di spostarla a ${to}. ${who} deve confermare entro ${until}: fino ad allora vale questa data.`,
  theyAsk: (by: string, to: string, until: string) =>
    `${by} chiede di spostarla a ${to}. Rispondi entro ${until}, altrimenti resta com’è.`,
  takeBackHint: 'Con «Annulla» ritiri lo spostamento: la giornata resta com’è.',
  otherSide: 'L’altra parte',
  reason: 'Motivo dello spostamento',
  decline: 'Rifiuta lo spostamento',

  requestTitle: (by: string) => `${by} chiede di spostare una giornata`,
  requestSummary: (by: string, from: string, to: string, until: string) =>
    `${by} chiede di spostare una giornata da ${from} a ${to}. Rispondi entro ${until}.`,
  from: 'Da',
  to: 'A',
  closedTitle: 'Spostamento chiuso',
  ended: {
    confirmed: 'Confermato',
    declined: 'Rifiutato',
    withdrawn: 'Annullato',
    lapsed: 'Decaduto',
    replaced: 'Sostituito',
    off: 'Non serve più una risposta',
  },
  outcome: {
    confirmed: (when: string, by?: string) => (by ? `Confermato da ${by} ${when}.` : `Confermato ${when}.`),
    declined: (when: string, by?: string) => (by ? `Rifiutato da ${by} ${when}.` : `Rifiutato ${when}.`),
    withdrawn: (when: string, by?: string) => (by ? `Annullato da ${by} ${when}.` : `Annullato ${when}.`),
    replaced: (when: string) => `Sostituito da un’altra richiesta di spostamento, arrivata ${when}.`,
  },
  unconfirmed: 'La conferma non è arrivata in tempo.',
  stays: (from: string) => `La giornata resta ${from}.`,

  declined: (by: string, from: string, to: string) =>
    `${by} non ha confermato lo spostamento da ${from} a ${to}: la giornata resta ${from}.`,
  lapsed: (from: string, to: string, until: string) =>
    `Lo spostamento da ${from} a ${to} è decaduto: la conferma non è arrivata entro ${until}. La giornata resta ${from}.`,
  lapsedOf: (name: string, from: string, to: string, until: string) =>
    `Lo spostamento chiesto per ${name}, da ${from} a ${to}, è decaduto: la conferma non è arrivata entro ${until}. La giornata resta ${from}.`,

  cancelInstead: 'Puoi annullare la giornata e chiederne un’altra.',
};
