import { plural } from '../wording.js';
import { onDay } from './day-words.js';
import { days, groundNames } from './regulation-words.js';

/** The end of an agreement: withdrawal (recesso), revocation, declaration against the tacit renewal. */
export const withdrawal = {
  title: 'Recedi dall’accordo',
  summary: { own: 'Recesso dal tuo accordo', their: (name: string) => `Recesso dall’accordo di ${name}` },
  cause: 'Come',
  causes: {
    notice: 'con il preavviso',
    justified: 'per giustificato motivo, senza preavviso',
    waiver: 'le parti hanno rinunciato per iscritto al preavviso',
    ground: (key: string) => `revoca: ${groundNames([key])}`,
  },
  date: 'Primo giorno senza accordo',
  dateHint: (date: string) => `Con il preavviso, la prima data possibile è ${date}.`,
  reason: 'Motivo',
  reasonHint: 'Lo leggono l’altra parte e l’ufficio del personale.',
  noticeReason: 'Perché il preavviso è più breve',
  refused: 'Così il recesso non è possibile.',
  tooSoon: (date: string) => `Il preavviso non basta: la prima data possibile è ${date}.`,
  tooLate: 'Nel frattempo il preavviso non basta più: scegli un’altra data.',
  submit: 'Continua',

  confirmTitle: 'Confermi il recesso?',
  confirmRevocation: 'Confermi la revoca?',
  /** `last`: the last day with agreement. */
  lastDay: (last: string) => `L’ultimo giorno con l’accordo è ${last}.`,
  notice: (count: number) => plural('it', count, { one: `${count} giorno`, other: `${count} giorni` }),
  labels: { notice: 'Preavviso', effective: 'Primo giorno senza accordo' },
  daysLost: (count: number) =>
    plural('it', count, {
      one: 'Questa giornata già chiesta viene annullata',
      other: 'Queste giornate già chieste vengono annullate',
    }),
  noDays: 'Nessuna giornata già chiesta viene toccata.',
  confirm: 'Conferma',

  done: { own: 'Recesso registrato', revocation: 'Revoca registrata', noRenewal: 'Disdetta registrata' },
  alreadyChanged: 'Nel frattempo l’accordo è cambiato: ecco come sta.',
  gone: 'Questo recesso non si può più confermare: ricomincia da «recesso».',
  nothing: 'Non hai un accordo individuale da cui recedere.',
  notYours: 'Questo accordo non è tuo e non spetta a te farlo finire.',

  notices: {
    withdrawn: (by: string, name: string) =>
      by === name
        ? `${by} recede dal proprio accordo individuale.`
        : `${by} recede dall’accordo individuale di ${name}.`,
    withdrawnOwn: (by: string) => `${by} recede dal tuo accordo individuale.`,
    youWithdrew: 'Hai receduto dal tuo accordo individuale.',
    revoked: (by: string, name: string) => `${by} ha revocato l’accordo individuale di ${name}.`,
    revokedOwn: (by: string) => `${by} ha revocato il tuo accordo individuale.`,
    notRenewed: (by: string, name: string) =>
      `${by} ha dichiarato che l’accordo individuale di ${name} non si rinnova.`,
    notRenewedOwn: (by: string) => `${by} ha dichiarato che il tuo accordo individuale non si rinnova.`,
    youDeclined: 'Hai dichiarato che il tuo accordo individuale non si rinnova.',
    cancelled: (count: number) =>
      plural('it', count, {
        one: `${days(count)} già chiesta è annullata.`,
        other: `${days(count)} già chieste sono annullate.`,
      }),
  },

  noRenewal: {
    title: 'Disdici il rinnovo',
    summary: (name: string) => `L’accordo di ${name} non si rinnova alla scadenza`,
    effect: (date: string) => `L’accordo finisce ${onDay(date)} e non si rinnova da solo.`,
    reason: 'Motivo',
    reasonHint: 'Facoltativo. Lo leggono l’altra parte e l’ufficio del personale.',
  },
};
