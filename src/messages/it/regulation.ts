import type { FigureSentences, NoneNames, TopicNames } from '../regulation.js';
import { capital, plural } from '../wording.js';
import { agreementSentences } from './regulation-agreement.js';
import { daySentences } from './regulation-days.js';
import { hourSentences } from './regulation-hours.js';

const figures: FigureSentences = { ...daySentences, ...agreementSentences, ...hourSentences };

/** After «Non previsto dall’atto:». */
const none: NoneNames = {
  training: 'formazione obbligatoria prima di iniziare',
  contents: 'attività e obiettivi nella richiesta',
  places: 'limiti al luogo di lavoro',
  usualWeekdays: 'giorni della settimana fissi',
  vpn: 'limite delle connessioni VPN',
  revocation: 'revoca di una giornata approvata',
  recall: 'richiamo in sede',
  'recall.beforehand': 'richiamo in sede prima della giornata',
  swap: 'spostamento di una giornata',
  'swap.motive': 'motivazione dello spostamento',
  alternatives: 'proposta di altre date',
  overtime: 'divieto di straordinario',
  dailyRest: 'ore di riposo fra un giorno e l’altro',
  priorities: 'categorie con precedenza',
  remoteWork: 'lavoro da remoto',
  'remoteWork.coworking': 'limiti agli spazi di coworking',
  'remoteWork.suspension': 'sospensione per postazione non idonea',
  agreementRevocation: 'revoca dell’accordo',
  'agreement.openEnded': 'obbligo di una scadenza dell’accordo',
  'agreement.transfer': 'decadenza con il trasferimento',
  'agreement.noRenewal': 'disdetta del rinnovo',
  'agreement.attachments': 'allegati all’accordo',
  'agreement.quantity': 'obbligo di scrivere il numero di giornate',
  'approval.delegation': 'delega di chi decide',
  'approval.noRejection': 'divieto di respingere',
  'quota.perMonth': 'numero di giornate al mese',
  'quota.perWeek': 'numero di giornate alla settimana',
  'quota.senior': 'limite per i titolari di incarico EQ',
  'quota.verticalPartTime': 'riduzione per il part-time verticale',
  'quota.cyclicPartTime': 'regola per il part-time ciclico',
  'quota.extension': 'aumento temporaneo del numero',
  'quota.bank': 'banca delle giornate',
  'quota.presenceFloor': 'giorni minimi in sede',
  'quota.grantedDerogations': 'deroghe già autorizzate alla quota',
  'quota.claimedDerogation': 'deroga chiesta con la richiesta',
  'notice.before': 'preavviso in giorni',
  'notice.latestHour': 'ora limite del giorno prima',
  'bands.length': 'durata delle fasce di contattabilità',
  'bands.usualPlace': 'orario usuale delle fasce',
  'bands.reasonAbove': 'motivazione per le fasce lunghe',
  'bands.wholeWindow': 'contattabilità per tutta la giornata',
  'withdrawal.motivation': 'motivazione del recesso',
  'withdrawal.justifiedReason': 'recesso senza preavviso per giustificato motivo',
  'withdrawal.fixedTerm': 'limiti al recesso da un accordo con scadenza',
  'enrolment.units': 'elenco delle unità che possono aderire',
  'enrolment.contract': 'condizioni sul contratto',
  'enrolment.remotableWork': 'condizioni sull’attività',
  'enrolment.excludedWork': 'attività escluse',
  'enrolment.skills': 'requisiti di competenza',
  'enrolment.refusalReason': 'motivazione del diniego',
};

const topics: TopicNames = {
  general: 'Regole generali',
  window: 'Orario',
  disconnection: 'Disconnessione',
  calendar: 'Giorni ammessi',
  absence: 'Assenze',
  agreement: 'Accordo individuale',
  training: 'Formazione',
  approval: 'Chi decide',
  contents: 'Contenuto della richiesta',
  places: 'Luoghi',
  wholeDays: 'Giornate intere',
  quota: 'Quante giornate',
  notice: 'Preavviso',
  usualWeekdays: 'Giorni della settimana',
  vpn: 'Connessioni VPN',
  cancellation: 'Annullamento',
  revocation: 'Revoca della giornata',
  recall: 'Richiamo in sede',
  swap: 'Spostamento',
  alternatives: 'Altre date',
  bands: 'Fasce di contattabilità',
  withdrawal: 'Recesso',
  agreementRevocation: 'Revoca dell’accordo',
  permits: 'Permessi a ore',
  overtime: 'Straordinario',
  dailyRest: 'Riposo',
  mealVoucher: 'Buono pasto',
  enrolment: 'Adesione',
  remoteWork: 'Lavoro da remoto',
  duties: 'Adempimenti',
  priorities: 'Precedenze',
};

/** «Dal 30 dicembre», «dall’8 gennaio». */
const elided = (date: string, plain: string, short: string) =>
  /^(8|11) /.test(date) ? `${short}’${date}` : `${plain} ${date}`;
const fromDay = (date: string) => elided(date, 'dal', 'dall');
const toDay = (date: string) => elided(date, 'al', 'all');
const onDay = (date: string) => elided(date, 'il', 'l');

/** A regulation told in plain words, alone or beside another. */
export const regulation = {
  figures,
  none,
  topics,
  basis: {
    'product-default': 'predefinito di Giornate, non della legge',
    organisation: 'deciso dall’organizzazione',
  },
  source: (article: string, rule: string, basis?: string) =>
    [`${article}, ${rule}`, basis].filter(Boolean).join('; '),
  from: (first: string) => capital(fromDay(first)),
  inForce: (first: string) => `In vigore ${fromDay(first)}.`,
  inForceTo: (first: string, last: string) => `In vigore ${fromDay(first)} ${toDay(last)}.`,
  shownAt: (date: string) => `Regole in vigore ${onDay(date)}.`,
  shownEdition: (date: string, first: string, last?: string) =>
    `Qui sotto le regole in vigore ${onDay(date)}: valgono ${fromDay(first)}${last ? ` ${toDay(last)}` : ''}.`,
  notStated: (names: string) => `Non previsto dall’atto: ${names}.`,
  overTime: 'Che cosa cambia nel tempo',
  before: 'prima',
  after: 'poi',
  noRule: 'nessuna regola.',
  sourceAlone: 'Cambiano solo articoli o parole dell’atto.',
  missing: (places: string) => `Regole ancora da scrivere: ${places}.`,
  onlyIn: (which: string) => `Solo in ${which}`,
  changed: 'Diverso',
  equal: (count: number) =>
    plural('it', count, {
      one: `Uguale, a parte articolo e parole dell’atto: ${count} regola.`,
      other: `Uguali, a parte articoli e parole dell’atto: ${count} regole.`,
    }),
};
