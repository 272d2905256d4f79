import { plural } from '../wording.js';

/** Who decides in whose place, requests that wait, and who did something for somebody else. */
export const approvals = {
  /** `until`: a date, «giovedì 3 dicembre». */
  decides: (name: string) => `Decide ${name}.`,
  decidesAlso: (name: string, delegates: string) => `Decide ${name}; con delega anche ${delegates}.`,
  decidesUntilAlso: (name: string, until: string, delegate: string) =>
    `Decide ${name}; fino a ${until} anche ${delegate}.`,
  delegateUntil: (name: string, until: string) => `${name} (fino a ${until})`,
  /** The approver is away: why is nobody's business. */
  decidesInstead: (delegates: string, name: string) =>
    `Decide ${delegates}, con delega: ${name} oggi non è disponibile.`,
  superiorInstead: (superior: string, name: string) => `Decide ${superior}: ${name} non era disponibile.`,
  superiorToo: (superior: string, since: string) =>
    `Da ${since} può decidere anche ${superior}, perché la richiesta aspettava da tempo.`,

  /** To a delegate whose delegation is over. */
  notAnyMore: 'Non spetta più a te decidere.',

  /** Somebody of the personnel office. */
  office: (name: string) => `${name} (ufficio del personale)`,
  onYourBehalf: (by: string) => `${by}, per tuo conto,`,
  enteredForYou: (by: string) => `Inserita da ${by} per tuo conto.`,
  enteredFor: (by: string, name: string) => `Inserita da ${by} per conto di ${name}.`,
  officeCancelled: (by: string, name: string, date: string, kind: string) =>
    `${by} ha annullato, per conto di ${name}, la giornata di ${kind} di ${date}. Non devi fare nulla.`,

  waitingTitle: 'Richieste in attesa',
  waiting: (count: number) =>
    plural('it', count, {
      one: `${count} richiesta aspetta una tua decisione.`,
      other: `${count} richieste aspettano una tua decisione.`,
    }),
  waitingOn: (date: string, names: string) => `${date}: ${names}.`,
  waitingNearest: (date: string, names: string) => `La più vicina: ${date}, ${names}.`,
  lastCallTitle: 'Da decidere oggi',
  lastCall: (count: number) =>
    plural('it', count, {
      one: `${count} giornata sta per iniziare senza una tua decisione.`,
      other: `${count} giornate stanno per iniziare senza una tua decisione.`,
    }),
  lastCallWhy: 'Una richiesta non decisa prima che la giornata inizi non vale e non si può più decidere.',
  /** Of a move or a permit. */
  callTitle: 'In attesa di una tua risposta',
  asksYou: (name: string, what: string) => `${name} aspetta una tua risposta: ${what}.`,
  moveCall: (until: string) =>
    `Senza una risposta entro ${until} lo spostamento decade e la giornata resta com’è.`,
  permitCall: (until: string) => `Senza una risposta prima del${until} il permesso non vale.`,
  openQueue: 'Vedi le richieste',

  /** To the asker. */
  passedOn: (superior: string, date: string) =>
    `La tua richiesta per ${date} aspettava da tempo: ora può decidere anche ${superior}.`,
  undecidedYet: (date: string) => `La tua richiesta per ${date} non ha ancora una risposta.`,
  undecidedHint: (approver: string) =>
    `Senza una decisione prima che la giornata inizi, la giornata non vale. Puoi sentire ${approver}; se non arriva risposta, lavora in sede.`,
  undecidedHintNobody:
    'Senza una decisione prima che la giornata inizi, la giornata non vale: se non arriva risposta, lavora in sede.',

  /** To who should have decided. */
  lapsedTitle: 'Richieste scadute',
  lapsed: (count: number, date: string) =>
    plural('it', count, {
      one: `${count} richiesta per ${date} è scaduta: nessuno ha deciso prima dell’inizio della giornata.`,
      other: `${count} richieste per ${date} sono scadute: nessuno ha deciso prima dell’inizio della giornata.`,
    }),
  lapsedWho: (names: string) => `Chi aspettava una risposta: ${names}. Sanno già che la giornata non vale.`,
};
