import { capital } from '../wording.js';

/** The life of one day, as its asker and its approver read it. */
export const days = {
  /** `kind`: how the day is called, from `words.kinds`. */
  title: (kind: string, date: string) => `${capital(kind)}: ${date}`,
  requestTitle: (name: string, kind: string) => `${name} chiede una giornata di ${kind}`,
  communicationTitle: (name: string, kind: string) => `${name} comunica una giornata di ${kind}`,
  theirDay: (name: string, kind: string, date: string) => `${name}, ${kind} ${date}`,
  requestedAt: (when: string) => `Richiesta ${when}`,
  communicatedAt: (when: string) => `Comunicata ${when}`,
  placedAt: (when: string) => `Inserita ${when}`,

  status: {
    pending: 'In attesa di decisione',
    toDecide: 'Da decidere',
    expired: 'Scaduta senza decisione',
    approved: 'Approvata',
    communicated: 'Comunicata',
    placed: 'Confermata',
    rejected: 'Respinta',
    cancelled: 'Annullata',
    revoked: 'Revocata',
    recalled: 'Richiamo in sede',
    swapped: 'Spostata',
    suspended: 'Sospesa',
  },

  /** What the asker reads under the status. */
  answerArrives: 'La risposta arriva qui.',
  expired: 'La giornata è iniziata senza una decisione: non vale come approvata e non si può più decidere.',
  told: (approver: string) => `La comunicazione è per ${approver}: non serve un’autorizzazione.`,
  placed: 'Non serve un’autorizzazione: l’accordo basta.',
  begun: 'La giornata è iniziata: non si può più annullare.',
  youCancelled: (when: string) => `L’hai annullata tu ${when}.`,
  swapped: 'Al suo posto vale un’altra data.',
  suspended: 'La giornata è sospesa e non conta nella quota.',
  nothingToDo: 'È una comunicazione: non serve un’autorizzazione e non devi fare nulla.',

  decided: {
    approved: (by: string, when: string) => `Approvata da ${by} ${when}.`,
    rejected: (by: string, when: string) => `Respinta da ${by} ${when}.`,
    cancelled: (by: string, when: string) => `Annullata da ${by} ${when}.`,
    revoked: (by: string, when: string) => `Revocata da ${by} ${when}.`,
    recalled: (by: string, when: string) => `Richiamo in sede deciso da ${by} ${when}.`,
    swapped: (by: string, when: string) => `Spostata da ${by} ${when}.`,
  },

  notices: {
    approved: (by: string, date: string, kind: string) =>
      `${by} ha approvato la tua giornata di ${kind} di ${date}.`,
    rejected: (by: string, date: string, kind: string) =>
      `${by} ha respinto la tua giornata di ${kind} di ${date}.`,
    cancelled: (by: string, date: string, kind: string) =>
      `${by} ha annullato la tua giornata di ${kind} di ${date}.`,
    revoked: (by: string, date: string, kind: string) =>
      `${by} ha revocato la tua giornata di ${kind} di ${date}.`,
    recalled: (by: string, date: string) => `${by} ti richiama in sede ${date}.`,
    swapped: (by: string, date: string, kind: string) =>
      `${by} ha spostato la tua giornata di ${kind} di ${date}.`,
    anyState: (date: string, state: string, kind: string) =>
      `La tua giornata di ${kind} di ${date} ora è ${state}.`,
    theyCancelled: (name: string, date: string, kind: string) =>
      `${name} ha annullato la giornata di ${kind} di ${date}. Non devi fare nulla.`,
    expired: (date: string) =>
      `Nessuno ha deciso in tempo la tua richiesta per ${date}: la giornata non vale.`,
  },
};
