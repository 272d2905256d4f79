/** What happens to an approved day: other dates, revocation, recall, a technical impediment. */
export const changes = {
  propose: 'Proponi altre date',
  recall: 'Richiama in sede',
  revoke: 'Revoca',
  take: (date: string) => `Scelgo ${date}`,
  keep: 'Tengo la mia data',
  impediment: 'Problema tecnico',
  report: 'Segnala',

  labels: {
    dates: 'Date proposte',
    lost: 'Non più possibili',
    proposalReason: 'Motivo della proposta',
    impediment: 'Problema segnalato',
    revocable: 'Si può revocare',
    cause: 'Causa',
    reason: 'Motivo',
    what: 'Che cosa non funziona',
  },

  /** On the card of the day; `by` is missing where the author left. */
  toAnswer: (by?: string) =>
    by
      ? `${by} propone altre date: scegline una, o tieni la tua.`
      : 'Ci sono altre date proposte: scegline una, o tieni la tua.',
  waitsFor: (name: string, by?: string) =>
    by
      ? `${by} ha proposto altre date: ${name} deve ancora rispondere.`
      : `Ci sono altre date proposte: ${name} deve ancora rispondere.`,
  proposalLate: 'La giornata è iniziata senza una risposta: resta questa, le date proposte non valgono più.',
  youKept: 'Ti hanno proposto altre date: hai tenuto questa.',
  theyKept: (name: string) => `C’erano altre date proposte: ${name} ha tenuto questa.`,
  youReported: (when: string) => `Hai segnalato un problema tecnico ${when}.`,
  theyReported: (name: string, when: string) => `${name} ha segnalato un problema tecnico ${when}.`,
  counts: 'La giornata conta nella quota.',
  countsNot: (when?: string) =>
    when
      ? `La giornata non conta nella quota: al suo posto se ne può chiedere un’altra ${when}.`
      : 'La giornata non conta nella quota.',
  movedTitle: (name: string, kind: string) => `${name} sposta una giornata di ${kind}`,
  youMoved: (when: string) => `L’hai spostata tu ${when}.`,
  youTook: (date: string, when: string) => `Vale al posto di ${date}: l’hai scelta tu ${when}.`,
  theyTook: (by: string, date: string, when: string) => `Vale al posto di ${date}: scelta da ${by} ${when}.`,
  confirmed: (by: string, date: string, when: string) =>
    `Vale al posto di ${date}: confermata da ${by} ${when}.`,
  holdsInstead: (date: string) => `Al suo posto vale ${date}.`,

  /** To the worker, at once. */
  noticeTitle: (date: string) => `Altre date al posto di ${date}`,
  proposed: (by: string, date: string, kind: string) =>
    `${by} ti propone di spostare la giornata di ${kind} di ${date}.`,
  proposedAnonymous: (date: string, kind: string) =>
    `C’è la proposta di spostare la tua giornata di ${kind} di ${date}.`,
  stands: 'La tua giornata resta approvata finché non scegli un’altra data.',
  took: (to: string, date: string) => `Hai scelto ${to} al posto di ${date}.`,
  kept: (date: string) => `Hai tenuto la tua data: ${date} resta approvata.`,
  late: (date: string) => `La giornata di ${date} è iniziata: le date proposte non valgono più.`,
  recallTitle: (date: string) => `Richiamo in sede: ${date}`,

  /** To who proposed them. */
  theyKeep: (name: string, date: string) => `${name} tiene la sua data: ${date} resta approvata.`,
  unanswered: (name: string, date: string) =>
    `${name} non ha risposto alle date proposte: la giornata resta ${date}.`,

  /** To the manager, of an impediment. */
  impedimentTitle: (name: string) => `Problema tecnico: ${name}`,
  /** `date`: of the day. */
  reportedOn: (name: string, date: string) =>
    `${name} segnala un problema tecnico nella giornata di ${date}.`,
  reported: (name: string, when: string) => `${name} segnala un problema tecnico ${when}.`,

  /** Beside a card. */
  readsLater: (name: string, when: string) =>
    `${name} leggerà l’avviso ${when}: ora è nelle ore di disconnessione.`,
  readsTooLate: (name: string, when: string) =>
    `${name} leggerà l’avviso ${when}, a giornata iniziata: ora è nelle ore di disconnessione.`,
  cannotTake: (name: string, date: string, why: string) =>
    `Per come stanno le cose ora, ${name} non può scegliere ${date}. ${why}`,
  answered: (date: string) =>
    `Per ${date} non c’è più una proposta da accettare: ha già avuto risposta o è stata sostituita.`,
  instead: 'Puoi proporre altre date.',
  told: (names: string) => `L’avviso va subito a ${names}.`,
  tellYourself: 'Nell’elenco del personale manca chi ti coordina: dai tu l’avviso.',

  /** Forms. */
  proposeSummary: (name: string, date: string) => `Altre date al posto di ${date} per ${name}`,
  datesField: 'Altre date',
  datesHint: (most: number) => `Come le diresti: «mercoledì 9 o giovedì 10 dicembre». Al massimo ${most}.`,
  reasonHint: (name: string) => `Lo leggerà ${name}.`,
  sameDate: (date: string) => `${date} è già la data della giornata.`,
  datesUnclear: 'Queste date si possono leggere in più modi: scrivi giorno e mese di ciascuna.',
  tooManyDates: (most: number) => `Al massimo ${most} date.`,
  revokeTitle: 'Revoca la giornata',
  revokeSummary: (name: string, date: string) => `Revoca della giornata di ${date} di ${name}`,
  revocableUntil: (date: string) => `entro ${date}`,
  frees: (when?: string) =>
    when
      ? `La giornata non conterà nella quota: al suo posto se ne può chiedere un’altra ${when}.`
      : 'La giornata non conterà nella quota.',
  recallSummary: (name: string, date: string) => `Richiamo in sede di ${name}, ${date}`,
  causes: { technical: 'Problema tecnico', service: 'Esigenze di servizio' },
  recallDuring: 'Il richiamo vale a giornata iniziata: la giornata conta nella quota.',
  recallUntil: (when: string) =>
    `Il termine per lasciare libera la giornata scade ${when}: fino ad allora non conta nella quota, dopo sì.`,
  recallLate: (when: string) =>
    `Il termine per lasciare libera la giornata è scaduto ${when}: il richiamo vale, ma la giornata conta nella quota.`,
  impedimentSummary: 'Segnala un problema tecnico',
  impedimentHint: 'Bastano poche parole. Le legge chi decide le tue giornate.',

  /** What the act asks of whoever can't work. */
  helpDesk: 'Avvisa subito anche l’assistenza informatica (Help Desk).',
  office: {
    'if-needed': 'Se occorre, raggiungi la sede.',
    'if-unavoidable': 'Se non c’è altro modo, rientra in sede.',
    'if-called': 'Ti può essere chiesto di rientrare in sede.',
  },
  absence: 'Se non puoi né rientrare né lavorare, la giornata si giustifica come assenza.',
};
