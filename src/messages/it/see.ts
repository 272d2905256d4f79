import { plural } from '../wording.js';

export const see = {
  digestTitle: (date: string) => `In lavoro agile ${date}`,
  todayTitle: 'Chi è in lavoro agile oggi',
  unitOn: (unit: string, date: string) => `${unit}, ${date}`,
  remote: (count: number) =>
    plural('it', count, {
      one: `${count} persona in lavoro agile`,
      other: `${count} persone in lavoro agile`,
    }),
  /** Lavoro da remoto: reachable in the hours of the office. */
  fixedPlace: (count: number) =>
    plural('it', count, {
      one: `${count} persona in lavoro da remoto, con l’orario ordinario`,
      other: `${count} persone in lavoro da remoto, con l’orario ordinario`,
    }),
  nobody: 'Oggi nessuno è in lavoro agile.',

  balanceTitle: 'Il tuo saldo',
  balance: (used: number, limit: number, left: number) => {
    const some = plural('it', left, { one: `ne resta ${left}`, other: `ne restano ${left}` });
    const rest = left === 0 ? 'non ne restano' : some;
    return plural('it', used, {
      one: `${used} giornata su ${limit}, ${rest}`,
      other: `${used} giornate su ${limit}, ${rest}`,
    });
  },
  notBegun: (date: string) => `Il tuo accordo vale da ${date}: prima di allora non hai giornate.`,
  noQuota: 'Non risulta una quota di giornate.',
  next: 'Prossime giornate',
  noneNext: 'Nessuna giornata in programma.',
  agreementFrom: (date: string, until: string) => `vale da ${date}, ${until}`,
  agreementUntil: (date: string) => `fino a ${date}`,
  agreementOpen: 'senza scadenza',
  agreementNone: 'nessuno in vigore',

  helpTitle: 'Che cosa puoi chiedere',
  helpText: 'Chiedi le tue giornate di lavoro agile, segui la risposta e vedi chi è da remoto.',
  helpWhere: {
    slack: 'Scrivi questi comandi in qualunque canale o chat: li vedi solo tu.',
    teams: 'Scrivi questi comandi nella chat con il bot; in un canale menziona prima il bot.',
  },
  helpFor: {
    everybody: 'Per te',
    leads: 'Per chi decide e organizza',
    hr: 'Per l’ufficio del personale',
  },
  help: {
    everybody: {
      ask: { words: '', meaning: 'apre il modulo di richiesta' },
      date: { words: 'giovedì', meaning: 'chiede quel giorno; anche domani, 3 dicembre, 3/12' },
      several: {
        words: 'settimana prossima mar e gio',
        meaning: 'chiede più giorni insieme, controllati prima',
      },
      plan: { words: 'piano', meaning: 'un mese o un trimestre, con i giorni fissi della settimana' },
      home: { words: 'pagina', meaning: 'la tua pagina: oggi, che cosa tocca a te, le prossime giornate' },
      balance: { words: 'saldo', meaning: 'quota, prossime giornate, accordo e recesso' },
      month: { words: 'mese', meaning: 'il tuo mese a colpo d’occhio; anche mese gennaio' },
      today: { words: 'oggi', meaning: 'chi della tua unità è da remoto, e quando chiamarlo' },
      unit: { words: 'unità', meaning: 'il mese della tua unità' },
      calendar: {
        words: 'calendario',
        meaning: 'le giornate in Outlook, Google o Apple; anche calendario unità',
      },
      swap: { words: 'sposta', meaning: 'sposta una giornata, dove il regolamento lo prevede' },
      impediment: {
        words: 'problema tecnico',
        meaning: 'avvisa chi ti dirige che oggi non riesci a lavorare',
      },
      sick: { words: 'malattia', meaning: 'comunica un’assenza; il motivo resta riservato' },
      permit: { words: 'permesso', meaning: 'un permesso a ore in una giornata da remoto' },
      agreement: { words: 'accordo', meaning: 'leggilo, chiedilo, firmalo, rinnovalo' },
      withdraw: { words: 'recesso', meaning: 'lasci l’accordo, con il preavviso già calcolato' },
      report: { words: 'relazione', meaning: 'la relazione del mese, dove è dovuta' },
      settings: { words: 'impostazioni', meaning: 'lingua, promemoria, riepilogo del mattino' },
      help: { words: 'aiuto', meaning: 'questa pagina' },
    },
    leads: {
      queue: { words: 'coda', meaning: 'le richieste da decidere, una alla volta o più insieme' },
      delegate: { words: 'delega', meaning: 'chi decide al tuo posto, e fino a quando' },
      coverage: {
        words: 'presenze minime',
        meaning: 'quante persone servono in sede, e in quali giorni tutte',
      },
      digest: { words: 'canale', meaning: 'quando il canale dell’unità legge chi è da remoto' },
      extend: { words: 'contingente', meaning: 'più o meno giornate a una persona, dove spetta a te' },
      bank: { words: 'banca', meaning: 'la banca delle giornate dell’unità' },
    },
    hr: {
      hr: { words: 'personale', meaning: 'le persone, gli accordi in scadenza, chi non ha un accordo' },
    },
  },
  helpOtherLanguage: 'Valgono anche le parole inglesi: tomorrow, Thursday, balance, today, help.',
};
