import type { FigureSentences } from '../regulation.js';
import { byOneOf, eitherOf, forRoles, list, noticeDays, unlessReason } from './regulation-words.js';

const meals = {
  yes: 'spetta',
  no: 'non spetta',
  organisation: 'spetta se lo decide l’organizzazione',
} as const;

const causes = { technical: 'problemi tecnici', service: 'esigenze di servizio' } as const;
const withReason = (reason: boolean) => (reason ? ', con una motivazione' : '');

/** What single days are made of: when, where, who decides, what may still change. */
export const daySentences = {
  'general.begun': (_, { opens }) =>
    `La giornata comincia alle ore ${opens}: da quel momento non si può più chiedere, decidere o annullare.`,
  'general.duplicate': () => 'Per ogni data si può chiedere una sola giornata.',
  'general.state': () =>
    'Una giornata in attesa si approva, si respinge o si annulla; una approvata si annulla, si revoca, si sposta, si richiama o si sospende.',
  'general.actor': () => 'Ogni atto spetta solo a chi è indicato dal regolamento.',

  'calendar.saturday': ({ bookable }) =>
    bookable === 'never'
      ? 'Di sabato non si lavora in agile.'
      : 'Di sabato si lavora in agile solo se il sabato è nell’orario della persona.',
  'calendar.sunday': ({ bookable }) =>
    bookable === 'never'
      ? 'Di domenica non si lavora in agile.'
      : 'Di domenica si lavora in agile solo se la domenica è nell’orario della persona.',
  'calendar.holiday': () => 'Nei giorni festivi non si lavora in agile.',
  'calendar.offSchedule': () => 'Si lavora in agile solo nei giorni di lavoro del proprio orario.',
  'absence.sickness': () =>
    'In caso di malattia la giornata agile non si svolge: se la malattia è comunicata prima che cominci, la giornata è sospesa e non consuma la quota.',
  'absence.other': () =>
    'In un giorno di assenza intera il lavoro agile non si svolge: se l’assenza è registrata prima, la giornata è sospesa e non consuma la quota.',

  'approval.deciders': ({ roles, by: actors, asked }) =>
    ({
      required: forRoles(roles, `ogni giornata va autorizzata prima, ${byOneOf(actors, roles)}.`),
      communicated: forRoles(
        roles,
        `ogni giornata va comunicata prima, ma non autorizzata; ciò che resta da decidere è deciso ${byOneOf(actors, roles)}.`,
      ),
      none: forRoles(
        roles,
        `le singole giornate non si autorizzano, basta l’accordo; ciò che resta da decidere è deciso ${byOneOf(actors, roles)}.`,
      ),
    })[asked],
  'approval.delegation': () => 'Un delegato decide solo nei giorni in cui ha una delega valida.',
  'approval.noRejection': ({ roles }) => forRoles(roles, 'le giornate non si possono respingere.'),

  contents: ({ roles, activities, objectives, checkedOnApproval }) => {
    const parts = [activities && 'le attività', objectives && 'gli obiettivi misurabili'];
    const asked = list(parts.filter((part) => part !== false));
    const again = checkedOnApproval ? '; si controlla di nuovo all’approvazione' : '';
    return forRoles(roles, `la richiesta deve indicare ${asked}${again}.`);
  },
  places: ({ country, indoor, listed, municipalSite }) => {
    const where = [
      country === 'IT' && 'in Italia',
      country !== undefined && country !== 'IT' && `nel paese ${country}`,
      indoor && 'al chiuso',
      listed && 'nei luoghi scritti nell’accordo',
    ].filter((part) => part !== undefined && part !== false);
    const free = where.length > 0 ? `Si lavora ${list(where)}` : 'Il luogo è a scelta della persona';
    return `${free}; una sede del datore di lavoro ${municipalSite === 'barred' ? 'non vale come luogo di lavoro agile' : 'è ammessa'}.`;
  },
  wholeDays: () => 'Le giornate sono intere: la mezza giornata non è prevista.',

  'notice.before': ({ roles, days, unit, severity }) =>
    forRoles(roles, `la giornata si chiede almeno ${noticeDays(days, unit)} prima${unlessReason(severity)}.`),
  'notice.latestHour': ({ at, severity }) =>
    `La giornata si fissa entro le ore ${at} del giorno prima${unlessReason(severity)}.`,
  usualWeekdays: ({ severity }) =>
    severity === 'hard'
      ? 'Se l’accordo dice quali giorni della settimana, valgono solo quelli.'
      : 'Se l’accordo dice quali giorni della settimana, sono quelli usuali: un altro giorno richiede una motivazione.',
  vpn: ({ roles }) =>
    forRoles(roles, 'chi decide vede se quel giorno le connessioni VPN sono tutte impegnate.'),

  cancellation: (figure, { opens }) =>
    figure.until === 'eve'
      ? `La persona può annullare la giornata fino alle ore ${figure.at} del giorno prima.`
      : `La persona può annullare la giornata finché non comincia, alle ore ${opens}.`,
  'revocation.barred': ({ roles }) => forRoles(roles, 'una giornata approvata non può essere revocata.'),
  'revocation.allowed': ({ days, unit }) =>
    `Una giornata approvata può essere revocata, con una motivazione, almeno ${noticeDays(days, unit)} prima.`,
  'recall.barred': ({ roles, causes: keys }) =>
    forRoles(roles, `nessun richiamo in sede per ${eitherOf(keys.map((key) => causes[key]))}.`),
  'recall.beforehand': ({ until, reason, by: actors }) => {
    const when =
      until === 'arriving'
        ? 'se la comunicazione arriva prima dell’ultima disconnessione che precede la giornata'
        : 'finché la giornata non comincia';
    return `La persona può essere richiamata in sede ${byOneOf(actors)}${withReason(reason)}, ${when}: allora la giornata non consuma la quota.`;
  },
  'recall.during': ({ reason, untilWindowCloses, by: actors }, { closes }) => {
    const until = untilWindowCloses ? `, fino alle ore ${closes}` : '';
    return `Anche a giornata iniziata la persona può essere richiamata in sede ${byOneOf(actors)}${withReason(reason)}${until}: la giornata conta come usata.`;
  },
  'swap.motive': () => 'Una giornata si può spostare con una motivazione, se l’altra parte conferma.',
  'swap.within': ({ period }) =>
    `Lo spostamento resta ${period === 'week' ? 'nella stessa settimana' : 'nello stesso mese'}.`,
  'swap.deadline': ({ at }) =>
    `Lo spostamento si chiede e si conferma entro le ore ${at} del giorno che precede la prima delle due date.`,
  'alternatives.rules': ({ roles, by: actors }) =>
    forRoles(
      roles,
      `altre date possono essere proposte ${byOneOf(actors, roles)}, con una motivazione; la giornata resta finché la persona non risponde.`,
    ),
  mealVoucher: ({ agile, remote }) =>
    `Nelle giornate agili il buono pasto ${meals[agile]}${remote ? `; in quelle di lavoro da remoto ${meals[remote]}` : ''}.`,
  activityReport: ({ roles }) =>
    forRoles(
      roles,
      'ogni mese chi ha fatto giornate a distanza riferisce al dirigente sulle attività svolte.',
    ),
  duties: ({ text, verbs }) => {
    const asked = { remind: 'da ricordare', record: 'da registrare', report: 'da riferire' } as const;
    return `${text.replace(/\.$/, '')}${verbs.length > 0 ? ` [${list(verbs.map((verb) => asked[verb]))}]` : ''}`;
  },
} satisfies Partial<FigureSentences>;
