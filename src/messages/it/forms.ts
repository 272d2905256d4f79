/** Titles: at most 24 characters (Slack modal). */
export const forms = {
  requestTitle: 'Richiedi lavoro agile',
  requestSummary: 'Richiesta di una giornata di lavoro agile',
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
