import { plural } from '../wording.js';

const acts = (count: number, text: string) =>
  plural('it', count, { one: `${text} atto`, other: `${text} atti` });

/** The report of `giornate simulate --history`, `--store`; numbers come as they are written. */
export const whatIf = {
  title: 'CHE COSA CAMBIEREBBE',
  labels: {
    text: 'Testo esaminato',
    under: 'Confronto con',
    period: 'Giornate',
    people: 'Persone',
    cases: 'Casi',
    acts: 'Atti giudicati',
  },
  recorded: (under: string) => `ciò che il registro riporta; dove non basta, ${under}`,
  settings: 'il regolamento delle impostazioni',
  ownOfCase: 'il regolamento di ciascun caso',
  period: (from: string, to: string) => `dal ${from} al ${to}`,

  requests: 'RICHIESTE: com’è andata (righe) e come andrebbe con il nuovo testo (colonne)',
  outcomes: {
    accepted: 'accolte',
    'accepted-with-warning': 'con avviso',
    reason: 'serve un motivo',
    refused: 'respinte',
    void: 'superflue',
  },
  sum: {
    refused: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} accolta allora, con il nuovo testo sarebbe respinta.`,
        other: `${text} accolte allora, con il nuovo testo sarebbero respinte.`,
      }),
    reason: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} accolta allora, con il nuovo testo avrebbe bisogno di una motivazione.`,
        other: `${text} accolte allora, con il nuovo testo avrebbero bisogno di una motivazione.`,
      }),
    allowed: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} respinta allora, con il nuovo testo sarebbe accolta.`,
        other: `${text} respinte allora, con il nuovo testo sarebbero accolte.`,
      }),
    allowedByText: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} che il testo di confronto non ammette, con il nuovo testo sarebbe accolta.`,
        other: `${text} che il testo di confronto non ammette, con il nuovo testo sarebbero accolte.`,
      }),
    warned: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} accolta con un avviso che prima non c’era.`,
        other: `${text} accolte con un avviso che prima non c’era.`,
      }),
    eased: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} accolta senza l’avviso che prima c’era.`,
        other: `${text} accolte senza l’avviso che prima c’era.`,
      }),
    others: (refused: string, allowed: string) =>
      `Altri atti (decisioni, annullamenti, revoche, richiami): ${refused} non più ammessi, ${allowed} ora ammessi.`,
    nothing: 'Nessun atto sarebbe deciso diversamente.',
  },
  approvals: {
    needed: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} giornata che valeva subito avrebbe bisogno di un’approvazione.`,
        other: `${text} giornate che valevano subito avrebbero bisogno di un’approvazione.`,
      }),
    spared: (count: number, text: string) =>
      plural('it', count, {
        one: `${text} giornata non avrebbe più bisogno di un’approvazione.`,
        other: `${text} giornate non avrebbero più bisogno di un’approvazione.`,
      }),
  },

  others: 'ALTRI ATTI',
  otherColumns: {
    judged: 'giudicati',
    refused: 'non più ammessi',
    allowed: 'ora ammessi',
    void: 'senza oggetto',
  },

  rules: 'REGOLE DEL NUOVO TESTO CHE DECIDEREBBERO DIVERSAMENTE',
  lifted: 'REGOLE DEL VECCHIO TESTO CHE NON FERMEREBBERO O AVVISEREBBERO PIÙ',
  ruleColumns: { acts: 'atti', rule: 'regola', article: 'articolo' },
  example: (sentence: string) => `Per esempio: ${sentence}`,
  ofThese: (parts: string) => `di cui ${parts}`,
  reason: (count: string) => `${count} per mancanza di una motivazione`,
  warned: (count: string) => `${count} come semplice avviso`,
  presumed: (count: string) => `${count} per un dato presunto`,

  units: 'PER UNITÀ',
  unitColumns: {
    unit: 'unità',
    people: 'persone',
    requests: 'richieste',
    refused: 'respinte',
    reason: 'serve un motivo',
    allowed: 'ora accolte',
  },
  together: (units: number) =>
    plural('it', units, { one: `${units} unità piccola`, other: `${units} unità piccole insieme` }),
  masked: (fewest: number) =>
    `Le cifre di meno di ${fewest} persone non si mostrano da sole (Linee guida art. 18); con --list sì.`,

  assumed: 'CHE COSA SI DÀ PER PRESUNTO',
  assumptions: {
    filed: (count: number, text: string) =>
      `${acts(count, text)} senza data della richiesta: si prende per fatta alle 9 dell’ultimo giorno lavorativo utile per il preavviso di allora. Se il nuovo testo ne chiede di più, le respinge tutte: è il caso peggiore, non una previsione.`,
    acted: (count: number, text: string) =>
      `${acts(count, text)} senza data di annullamento, revoca, rifiuto o richiamo: si prendono per fatti in tempo.`,
    contents: (count: number, text: string) =>
      `${acts(count, text)} senza attività o obiettivi: si danno per indicati.`,
    training: (count: number, text: string) =>
      `${acts(count, text)} di chi oggi non risulta formato: la formazione si dà per svolta.`,
    number: (count: number, text: string) =>
      `${acts(count, text)} con un accordo che non scrive quante giornate nella misura del testo (al mese, alla settimana): vale il numero del testo.`,
    converted: (count: number, text: string) =>
      `${acts(count, text)} con un accordo che scrive le giornate in un’altra misura, e un testo che non ne dà il numero: vale quello dell’accordo, convertito.`,
    renewed: (count: number, text: string) =>
      `${acts(count, text)} con un accordo che quel giorno, per uno dei due testi, non sarebbe in vigore (firma, inizio, scadenza): si dà per rinnovato.`,
  },
  vpn: 'I collegamenti VPN liberi non si considerano: il registro non li conserva.',
  places: 'I luoghi si danno per ammessi.',
  early: (from: string) =>
    `Il nuovo testo vale dal ${from}: qui è applicato anche prima, come se fosse già in vigore.`,
  irregular: (count: number, text: string) =>
    plural('it', count, {
      one: `${text} giornata del file non è ammessa dal testo di confronto: è contata come respinta allora.`,
      other: `${text} giornate del file non sono ammesse dal testo di confronto: sono contate come respinte allora. Se sono molte, controlla --under, l’elenco delle persone e maxDaysPerMonth nelle impostazioni.`,
    }),

  unjudged: 'CHE COSA NON SI È POTUTO GIUDICARE',
  noRegulation: (name: string, from: string, to: string, count: number, text: string) =>
    `${name}: nessun regolamento per ${acts(count, text)} su giornate dal ${from} al ${to}.`,
  noFigure: (name: string, figures: string, from: string, to: string, count: number, text: string) =>
    `${name}: manca ${figures} per ${acts(count, text)} su giornate dal ${from} al ${to}.`,
  unexplained: (count: number, text: string) =>
    plural('it', count, {
      one: `${text} rifiuto di allora di cui il registro non conserva abbastanza.`,
      other: `${text} rifiuti di allora di cui il registro non conserva abbastanza.`,
    }),

  list: {
    person: 'persona',
    unit: 'unità',
    date: 'giornata',
    act: 'atto',
    before: 'allora',
    after: 'nuovo testo',
    rules: 'regole',
  },
  outcome: {
    accepted: 'ammesso',
    'accepted-with-warning': 'ammesso con avviso',
    refused: 'non ammesso',
    reason: 'serve un motivo',
  },
};
