import { plural } from '../wording.js';

const requests = (count: number) =>
  plural('it', count, { one: `${count} richiesta`, other: `${count} richieste` });

/** What waits for a decision, and several decided together. */
export const queue = {
  title: 'Da decidere',
  count: (count: number) =>
    plural('it', count, { one: `${count} richiesta da decidere`, other: `${count} richieste da decidere` }),
  countOf: (count: number, total: number, when: string) => `${when}: ${requests(count)} su ${total}`,
  empty: 'Nessuna richiesta da decidere: tutto in ordine.',
  emptyOn: (when: string, total: number) =>
    `${when}: nessuna richiesta. In tutto ${plural('it', total, { one: 'ne aspetta', other: 'ne aspettano' })} ${total}.`,
  between: (from: string, to: string) => `Da ${from} a ${to}`,
  questions: 'Spostamenti e permessi, da decidere uno per uno',
  move: (from: string, to: string) => `da ${from} a ${to}`,
  permit: (hours: string) => `permesso a ore ${hours}`,
  answerBy: (until: string) => `entro ${until}`,
  answerBefore: (until: string) => `prima del${until}`,
  moreQuestions: (count: number) =>
    plural('it', count, { one: 'E un altro, dopo questi.', other: `E altri ${count}, dopo questi.` }),
  oldestFirst: 'Dalla più vecchia',
  fromBank: 'Dalla banca delle giornate',
  busyDays: 'Più richieste per lo stesso giorno',
  requests,

  notes: {
    'short-notice': 'preavviso breve',
    derogation: 'in deroga',
    warning: 'con avvisi',
  },
  criterion: 'con un criterio di priorità',
  noCriterion: 'senza criterio di priorità',
  standIn: (manager: string) => `al posto di ${manager}`,
  remote: (count: number, size: number) => `da remoto ${count} su ${size}`,
  others: (count: number) =>
    plural('it', count, {
      one: `${count} altra richiesta quel giorno`,
      other: `${count} altre richieste quel giorno`,
    }),
  connections: (count: number) =>
    count === 0
      ? 'VPN al completo'
      : plural('it', count, {
          one: `${count} collegamento VPN libero`,
          other: `${count} collegamenti VPN liberi`,
        }),

  rivals: (count: number) => `Altre richieste per lo stesso giorno: ${count}`,
  outOf: (count: string, all: number) => `${count} su ${all}`,
  connectionsLabel: 'Collegamenti VPN liberi',

  buttons: {
    choose: 'Decidi più richieste',
    back: 'Torna alla coda',
    more: (count: number) => plural('it', count, { one: 'L’ultima', other: `Altre ${count}` }),
    all: (count: number) => `Tutte (${count})`,
    thisWeek: (count: number) => `Questa settimana (${count})`,
    nextWeek: (count: number) => `Prossima settimana (${count})`,
  },

  chooseTitle: 'Decidi più richieste',
  chooseSummary: (count: number) => `Decidi più richieste insieme: ${count} in attesa`,
  chosen: 'Richieste',
  chosenHint: 'Sono già scelte quelle senza segnalazioni (⚠).',
  chosenMore: (count: number) =>
    plural('it', count, {
      one: 'Ne resta un’altra: la trovi dopo queste.',
      other: `Ne restano altre ${count}: le trovi dopo queste.`,
    }),
  noneChosen: 'Scegli almeno una richiesta.',
  verdict: 'Decisione',
  reasonHint: 'Serve per respingere: lo leggerà chi ha chiesto.',
  next: 'Continua',

  confirm: {
    approve: (count: number) => `Approvare ${requests(count)}?`,
    reject: (count: number) => `Respingere ${requests(count)}?`,
  },
  eachAlone: 'Le regole si controllano di nuovo per ciascuna; chi ha chiesto riceve la risposta in chat.',
  gone: (count: number) =>
    plural('it', count, {
      one: 'Una richiesta scelta non è più da decidere: è rimasta fuori.',
      other: `${count} richieste scelte non sono più da decidere: sono rimaste fuori.`,
    }),
  nothingLeft: 'Le richieste scelte non sono più da decidere.',
  choiceGone: 'Questa scelta non vale più. Riaprila dalla coda.',
  tooFew: (date: string, unit: string, present: number, required: number) =>
    `${date} ${plural('it', present, { one: `resterebbe in sede ${present} persona`, other: `resterebbero in sede ${present} persone` })}, ${plural('it', required, { one: 'ne serve', other: 'ne servono' })} ${required} (${unit}).`,
  tooFewConnections: (date: string, chosen: number, left: number) =>
    `${date}: ${requests(chosen)} per ${plural('it', left, { one: `${left} collegamento VPN libero`, other: `${left} collegamenti VPN liberi` })}.`,

  done: {
    approve: (count: number, total: number) =>
      plural('it', count, {
        one: `Approvata ${count} richiesta su ${total}`,
        other: `Approvate ${count} richieste su ${total}`,
      }),
    reject: (count: number, total: number) =>
      plural('it', count, {
        one: `Respinta ${count} richiesta su ${total}`,
        other: `Respinte ${count} richieste su ${total}`,
      }),
  },
  decided: { approve: 'Approvate', reject: 'Respinte' },
  notDecided: 'Non decise',
};
