import { capital, plural } from '../wording.js';
import { categoryNames } from './regulation-words.js';

/** Titles: at most 24 characters (Slack modal). */
export const forms = {
  requestTitle: 'Richiedi lavoro agile',
  remoteTitle: 'Chiedi lavoro da remoto',
  eitherTitle: 'Richiedi una giornata',
  requestSummary: (kind: string) => `Richiesta di una giornata di ${kind}`,
  kindHint: 'Lavoro agile, oppure lavoro da remoto dal luogo del relativo accordo.',
  activitiesHint: 'Che cosa farai quel giorno.',
  objectivesHint: 'I risultati da raggiungere, in modo che si possano misurare.',
  placeHint: 'Uno dei luoghi dell’accordo individuale.',
  reasonHint: 'Perché serve un’eccezione: la leggerà chi riceve la richiesta.',
  /** After the hint of a text that is there already. */
  asLastTime: 'È ciò che hai scritto l’ultima volta: cambialo se serve.',
  /** Under the date: what a typed phrase was taken for. */
  understood: (date: string) => `Ho capito: ${date}.`,
  coworking: 'Spazio di coworking dell’ente',

  useBank: 'Usa una giornata della banca',
  bankHint: (left: number, when: string) =>
    plural('it', left, {
      one: `Ne resta ${left} ${when}. Decide chi dirige la Direzione.`,
      other: `Ne restano ${left} ${when}. Decide chi dirige la Direzione.`,
    }),
  bankReasonHint: 'Per la banca serve sempre: spiega perché ti occorre questa giornata.',
  criterion: 'Criterio di priorità',
  criterionHint: 'Se ne hai uno: conta quando le giornate non bastano per tutti.',
  criterionName: (key: string) => capital(categoryNames([key])),
  noticeReason: 'Motivo del preavviso breve',
  noticeReasonHint: 'Perché non hai potuto chiedere prima.',

  derogation: (article: string) => `Chiedo la deroga dell’art. ${article}`,
  derogationHint: 'Per gravi e urgenti ragioni di salute, personali o familiari, oltre la quota.',
  documented: 'Ho la documentazione che lo prova',

  refused: 'La richiesta non può partire così.',
  reasonHelps: 'Se ti serve proprio questa data, scrivi la motivazione e invia di nuovo.',
  earliest: (date: string) => `La prima data possibile è ${date}.`,

  sent: 'Richiesta inviata',
  communicated: 'Comunicazione inviata',
  cardInChat: (date: string) => `${date}: trovi la scheda, sempre aggiornata, nella chat con Giornate.`,

  /** Who receives it is in disconnection: when they will read it. */
  readLater: {
    tomorrow: (name: string, time: string) => `${name} la leggerà domattina dalle ${time}.`,
    today: (name: string, time: string) => `${name} la leggerà oggi dalle ${time}.`,
    later: (name: string, date: string, time: string) => `${name} la leggerà ${date} dalle ${time}.`,
  },

  rejectTitle: 'Respingi la richiesta',
  rejectSummary: (name: string, date: string) => `Perché respingi la richiesta di ${name} per ${date}?`,
  rejectReason: 'Motivo',
  rejectHint: (name: string) => `Lo leggerà ${name}.`,
};
