/** Titles: at most 24 characters (Slack modal). */
export const forms = {
  requestTitle: 'Richiedi lavoro agile',
  remoteTitle: 'Chiedi lavoro da remoto',
  eitherTitle: 'Richiedi una giornata',
  requestSummary: (kind: string) => `Richiesta di una giornata di ${kind}`,
  kindHint: 'Lavoro agile, o lavoro da remoto dal luogo del suo accordo.',
  activitiesHint: 'Che cosa farai quel giorno.',
  objectivesHint: 'I risultati da raggiungere, misurabili.',
  placeHint: 'Uno dei luoghi dell’accordo individuale.',
  reasonHint: 'Perché serve un’eccezione: la leggerà chi riceve la richiesta.',

  refused: 'La richiesta non può partire così.',
  reasonHelps: 'Se ti serve proprio questa data, scrivi la motivazione e invia di nuovo.',
  earliest: (date: string) => `La prima data possibile è ${date}.`,

  sent: 'Richiesta inviata',
  communicated: 'Comunicazione inviata',
  cardInChat: (date: string) => `${date}: trovi la scheda, sempre aggiornata, nella chat con Giornate.`,

  rejectTitle: 'Respingi la richiesta',
  rejectSummary: (name: string, date: string) => `Perché respingi la giornata di ${date} di ${name}?`,
  rejectReason: 'Motivo',
  rejectHint: (name: string) => `Lo leggerà ${name}.`,
};
