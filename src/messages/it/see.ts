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
  noQuota: 'Non risulta una quota di giornate.',
  next: 'Prossime giornate',
  noneNext: 'Nessuna giornata in programma.',
  agreementUntil: (date: string) => `fino a ${date}`,
  agreementOpen: 'senza scadenza',
  agreementNone: 'nessuno in vigore',

  helpTitle: 'Che cosa puoi chiedere',
  helpText: 'Chiedi le tue giornate di lavoro agile, segui la risposta e vedi chi è da remoto.',
  helpWhere: {
    slack: 'Scrivi questi comandi in qualunque canale o chat: li vedi solo tu.',
    teams: 'Scrivi questi comandi nella chat con il bot; in un canale menziona prima il bot.',
  },
  helpCommands: 'Comandi',
  help: {
    ask: { words: '', meaning: 'apre il modulo di richiesta' },
    tomorrow: { words: 'domani', meaning: 'apre il modulo con la data già scritta' },
    weekday: { words: 'giovedì', meaning: 'il prossimo giovedì' },
    date: { words: '3 dicembre', meaning: 'un giorno preciso; anche 3/12' },
    balance: { words: 'saldo', meaning: 'quota del mese, prossime giornate, scadenza dell’accordo' },
    today: { words: 'oggi', meaning: 'chi della tua unità è in lavoro agile, e quando chiamarlo' },
    help: { words: 'aiuto', meaning: 'questa pagina' },
  },
  helpOtherLanguage: 'Valgono anche le parole inglesi: tomorrow, Thursday, balance, today, help.',
};
