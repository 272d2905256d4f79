import { fromDay, onDay, toDay } from './day-words.js';
import { categoryNames } from './regulation-words.js';

/** From the application for an agreement (domanda di accesso) to the last signature. */
export const application = {
  title: {
    new: { own: 'La tua domanda di accordo', their: (name: string) => `Domanda di accordo: ${name}` },
    renewal: { own: 'La tua domanda di rinnovo', their: (name: string) => `Rinnovo dell’accordo: ${name}` },
  },
  remote: 'Lavoro da remoto',
  sent: 'Domanda inviata',
  it: 'Domanda di accordo',
  status: {
    submitted: 'In valutazione',
    toAssess: 'Da valutare',
    assessed: 'In attesa delle firme',
    toSign: 'Da firmare',
    signed: 'Firmato da tutti',
    refused: 'Respinta',
    withdrawn: 'Ritirata',
  },
  assessedBy: (name: string) => `La valuta ${name}. La risposta arriva qui.`,
  /** In the place of a name, at the beginning of a sentence. */
  office: 'L’ufficio del personale',
  assessedByHr: 'La valuta l’ufficio del personale. La risposta arriva qui.',
  proposed: (name: string) => `Condizioni proposte da ${name}.`,
  readAndSign: 'Leggi l’accordo e firma.',
  othersSign: 'Mancano ancora delle firme.',
  inForce: (date: string) => `Tutti hanno firmato: l’accordo vale ${fromDay(date)}.`,
  inForceLater: (date: string) =>
    `Tutti hanno firmato: l’accordo vale ${fromDay(date)}, il mese dopo la firma.`,
  extended: (date: string) => `Tutti hanno firmato: l’accordo è prorogato fino ${toDay(date)}.`,
  refusedBy: (name: string, when: string) => `Respinta da ${name} ${when}.`,
  withdrawnOn: (when: string) => `Ritirata ${when}.`,
  appliedOn: (when: string) => `Domanda presentata ${when}`,
  changedMeanwhile: 'Nel frattempo le condizioni sono cambiate: rileggi l’accordo prima di firmare.',
  notNow: 'Questa domanda non si può più cambiare: qui sotto vedi come sta.',
  notYours: 'Questo passaggio non spetta a te.',
  nothingToSign: 'Qui non devi firmare nulla.',
  notForYou: 'Questo accordo riguarda altre persone: non puoi vederlo.',
  gone: 'Questa domanda non si trova più. Scrivi «accordo» per vedere come stanno le cose.',
  openAlready: 'Hai già una domanda aperta: eccola.',
  lastNotTaken: (name: string) =>
    `La firma non è stata registrata: così com’è l’accordo non rispetta il regolamento. ${name} può cambiare le condizioni.`,

  labels: {
    equipment: 'Strumenti',
    priorities: 'Precedenze dichiarate',
    opinion: 'Parere',
    refusal: 'Motivo',
    attachments: 'Allegati',
    signatures: 'Firme',
  },
  equipment: { own: 'propri', employer: 'dell’amministrazione', both: 'in parte propri' },
  priorities: (keys: string[]) => categoryNames(keys),
  signedOn: (date: string) => `firmato ${onDay(date)}`,
  signedOnPaper: (date: string) => `firmato su carta ${onDay(date)}`,
  toSign: 'manca',
  notInRegister: 'firma su carta',

  buttons: {
    assess: 'Valuta',
    refuse: 'Respingi',
    edit: 'Modifica le condizioni',
    read: 'Leggi l’accordo',
    sign: 'Firmo',
    paper: 'Registra firma su carta',
    retract: 'Ritira la domanda',
    see: 'Vedi l’accordo',
    send: 'Invia',
    propose: 'Proponi',
  },

  notices: {
    assessed: (name: string) => `${name} ha valutato la tua domanda: l’accordo è pronto. Leggilo e firma.`,
    changed: (name: string) => `${name} ha cambiato le condizioni dell’accordo: le firme ripartono da zero.`,
    sign: (name: string) => `L’accordo di ${name} è pronto e aspetta la tua firma.`,
    signAgain: (name: string) =>
      `Le condizioni dell’accordo di ${name} sono cambiate: le firme ripartono da zero. Rileggilo e firma.`,
    paperAgain: (name: string, parties: string) =>
      `Le condizioni dell’accordo di ${name} sono cambiate: le firme ripartono da zero. Chi non è in chat (${parties}) firma di nuovo su carta; poi registra qui la firma.`,
    paper: (name: string, parties: string) =>
      `L’accordo di ${name} è pronto. Manca la firma di chi non è in chat (${parties}): quando è su carta, registrala qui.`,
    refused: (name: string) => `${name} ha respinto la tua domanda di accordo.`,
    refusedTheirs: (name: string) => `La domanda di accordo di ${name} è stata respinta.`,
    retracted: (name: string) => `${name} ha ritirato la domanda di accordo. Non devi fare nulla.`,
  },

  apply: {
    title: { new: 'Chiedi l’accordo', renewal: 'Chiedi il rinnovo' },
    summary: 'Domanda di accordo individuale di lavoro agile',
    kind: 'Per che cosa',
    kinds: { agile: 'lavoro agile', remote: 'lavoro da remoto' },
    activitiesHint: 'Che cosa puoi svolgere a distanza.',
    placesHint: 'Uno per riga. Il primo è quello principale.',
    equipment: 'Strumenti che userai',
    prioritiesHint:
      'Solo se ti riguardano. Li vedono soltanto chi valuta la domanda e l’ufficio del personale.',
    contract: 'Contratto di lavoro',
    contracts: {
      permanent: 'a tempo indeterminato, prova superata',
      probation: 'a tempo indeterminato, in prova',
      'fixed-long': (length: number) => `a termine, di più di ${length} mesi`,
      'fixed-short': (length: number) => `a termine, fino a ${length} mesi`,
    },
    declared: 'Dichiaro che',
    conditions: {
      work: 'almeno una parte della mia attività si può svolgere a distanza',
      'not-excluded': 'la mia attività non è fra quelle di norma escluse (sportello, guida, sola carta)',
      skills: 'ho le competenze su strumenti, sicurezza e dati',
    },
    reasonHint: 'Perché chiedi un’eccezione: la legge chi valuta.',
    refused: 'La domanda non può partire così.',
  },

  assess: {
    title: 'Valuta la domanda',
    summary: (name: string) => `Parere e condizioni dell’accordo di ${name}`,
    opinionHint: 'Motivato: lo leggono la persona e l’ufficio del personale.',
    objectives: 'Progetti e obiettivi',
    objectivesHint: 'Entro quando, e come si misurano: entrano nell’accordo.',
    days: 'Quante giornate',
    per: 'Ogni quanto',
    periods: {
      month: 'al mese',
      week: 'alla settimana',
      'weeks-2': 'ogni 2 settimane',
      'weeks-3': 'ogni 3 settimane',
      'weeks-4': 'ogni 4 settimane',
    },
    weekdaysHint: 'Solo se l’accordo li fissa.',
    bandsHint: 'Per esempio: 10:00-12:00 e 14:30-16:30. Anche con i giorni: 15:30-17:00 martedì e giovedì.',
    from: 'Dal',
    until: 'Fino al',
    untilOpen: 'Lascia vuoto se non c’è una scadenza.',
    renewedFrom: (date: string) =>
      `Prosegue l’accordo che finisce ${onDay(date)}. Le altre condizioni valgono dalla firma.`,
    reason: 'Motivazione nell’accordo',
    reasonHint: 'Per un numero, una fascia o una durata diversi da quelli previsti di norma.',
    refused: 'L’accordo non può essere scritto così.',
    bandsWrong: 'Non capisco le fasce. Scrivile così: 10:00-12:00 e 14:30-16:30.',
    numberWrong: 'Scrivi un numero intero.',
    dateWrong: 'Scegli una data.',
  },

  refuse: {
    title: 'Respingi la domanda',
    summary: (name: string) => `Perché respingi la domanda di ${name}?`,
    reason: 'Motivo',
    hint: (name: string) => `Lo leggeranno ${name} e l’ufficio del personale.`,
  },

  sign: {
    title: 'Firma l’accordo',
    summary: (name: string) => `Firma dell’accordo di ${name}`,
    as: (parties: string) => `Firmi come ${parties}.`,
    startsLater: (date: string) =>
      `L’accordo vale dal mese dopo l’ultima firma: se è di oggi, ${fromDay(date)}.`,
    nature:
      'È una firma elettronica semplice, con il tuo accesso di lavoro. Resta registrata con data e ora.',
    declared: 'Dichiaro',
    read: 'Ho letto l’accordo e gli allegati',
    attachments: {
      'safety-notice': 'Ho ricevuto l’informativa sulla sicurezza',
      'it-notice': 'Ho ricevuto l’informativa sulle tecnologie',
      'workstation-declaration': 'La mia postazione è sicura e idonea',
    },
    all: 'Per firmare servono tutte le dichiarazioni.',
    one: 'Per firmare, conferma di avere letto l’accordo.',
  },

  paper: {
    title: 'Firma su carta',
    summary: (name: string) => `Registra una firma su carta dell’accordo di ${name}`,
    who: 'Chi ha firmato',
    on: 'In data',
    submit: 'Registra',
    future: 'La firma non può avere una data futura.',
  },
};
