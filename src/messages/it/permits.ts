/** Hourly permits. Only the person themself reads of which kind. */
export const permits = {
  formTitle: 'Permesso a ore',
  formSummary: (date: string) => `Permesso a ore per ${date}`,
  kind: 'Tipo di permesso',
  kinds: {
    personal: 'Motivi personali',
    'l104-33': 'L. 104/1992, art. 33',
    'nursing-39': 'Riposo giornaliero dei genitori (D.Lgs. 151/2001, art. 39)',
  } as Record<string, string>,
  kindHint: 'Il tipo lo vede solo l’ufficio del personale.',
  kindHintAuthorised: (name: string) =>
    `Il tipo lo vede solo l’ufficio del personale; ${name} legge l’orario e se il permesso spetta per legge.`,
  from: 'Dalle',
  to: 'Alle',
  insideBand: (bands: string) => `Nella fascia di contattabilità: ${bands}.`,
  refused: 'Il permesso non si può chiedere così.',
  sent: 'Permesso chiesto',
  noted: 'Permesso registrato',

  byLawAllTheSame: (source: string) =>
    `In lavoro agile i permessi a ore non sono previsti (${source}): questo spetta per legge e vale lo stesso.`,

  cardTitle: 'Permesso a ore',
  hours: (date: string, from: string, to: string) => `${date}, dalle ${from} alle ${to}`,
  status: {
    pending: 'In attesa di autorizzazione',
    toDecide: 'Da autorizzare',
    authorised: 'Autorizzato',
    noted: 'Registrato',
    refused: 'Non autorizzato',
    expired: 'Scaduto senza risposta',
    withdrawn: 'Annullato',
  },
  waits: (name: string, from: string) => `Decide ${name}: la risposta deve arrivare prima delle ${from}.`,
  notNeeded: 'Non serve un’autorizzazione.',
  told: (name: string) => `${name} legge solo in quali ore non sei contattabile.`,
  holds: 'In queste ore non serve che tu sia contattabile; il promemoria della fascia ne tiene conto.',
  refusedText: 'La giornata resta com’è, senza permesso.',
  expiredText: 'Nessuno ha risposto prima dell’inizio: il permesso non vale.',
  withdrawnText: 'Hai annullato la richiesta: la giornata resta com’è, senza permesso.',
  withdrawnBy: (name: string) => `${name} ha annullato la richiesta: non serve più una risposta.`,
  decided: {
    authorised: (by: string, when: string) => `Autorizzato da ${by} ${when}.`,
    refused: (by: string, when: string) => `Non autorizzato da ${by} ${when}.`,
  },

  requestTitle: (name: string) => `${name} chiede un permesso a ore`,
  hoursLabel: 'Quando',
  mayDecide: 'Puoi autorizzarlo o rifiutarlo.',
  byLaw: (name: string) => `Spetta per legge: se l’orario è un problema, concordane un altro con ${name}.`,
  before: (from: string, source: string) => `Va autorizzato prima delle ${from} (${source}).`,
  authorise: 'Autorizza',
  refuse: 'Rifiuta',

  notices: {
    authorised: (by: string, hours: string) => `${by} ha autorizzato il tuo permesso a ore: ${hours}.`,
    refused: (by: string, hours: string) => `${by} non ha autorizzato il tuo permesso a ore: ${hours}.`,
    expired: (hours: string) =>
      `Nessuno ha risposto in tempo alla tua richiesta di permesso: ${hours}. Il permesso non vale.`,
  },
  awayTitle: 'Non contattabile',
  away: (name: string, hours: string) => `${name} non è contattabile ${hours}.`,
};
