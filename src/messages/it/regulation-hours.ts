import type { Figures } from '../../regulations/statements.js';
import type { FigureSentences } from '../regulation.js';
import { plural } from '../wording.js';
import { byOneOf, days, duration, forRoles, list, permitNames, roleNames } from './regulation-words.js';

const perPeriod = (
  { least, most, standard, unwritten, written, together }: Figures['quota.perMonth'],
  period: string,
) => {
  const bounds = [
    least !== undefined && `almeno ${least}`,
    most === 'policy' && 'al massimo quante ne stabilisce l’organizzazione',
    typeof most === 'number' && `al massimo ${most}`,
    standard !== undefined &&
      `${standard} (un altro numero solo per esigenze di servizio scritte nell’accordo)`,
  ].filter((part) => part !== false);
  const parts = [
    `Giornate ${period}: ${bounds.length > 0 ? `l’accordo ne concede ${list(bounds)}` : 'quelle scritte nell’accordo'}`,
    unwritten !== undefined && `${unwritten} se l’accordo non ne scrive il numero`,
    together && 'vale anche insieme al numero dell’altro periodo',
    written && `il numero scritto vincola come l’accordo [${written.article}, ${written.rule}]`,
  ];
  return `${parts.filter((part) => part !== false && part !== undefined).join('; ')}.`;
};

/** How many days, and the hours of a day. */
export const hourSentences = {
  window: ({ opens, closes, bandsOf }) => {
    const whose = bandsOf.length === 3 ? '' : ` (${roleNames(bandsOf)})`;
    return `Il lavoro agile si svolge fra le ore ${opens} e le ore ${closes}; in queste ore stanno anche le fasce di contattabilità${whose}.`;
  },
  disconnection: (
    { saturday, urgentPassesOnWeekdays, institutionalPassesOnDaysOff, onCallPasses },
    { opens, closes },
  ) => {
    const saturdays = saturday === 'always' ? 'il sabato' : 'il sabato se non è nell’orario della persona';
    const passing = [
      urgentPassesOnWeekdays && 'gli urgenti nelle sere e nelle notti dal lunedì al venerdì',
      institutionalPassesOnDaysOff && 'quelli istituzionali di sabato, domenica e festivi',
      onCallPasses && 'quelli durante la reperibilità',
    ].filter((part) => part !== false);
    const messages =
      passing.length > 0 ? `passano solo ${passing.join('; ')}` : 'nessuno passa, nemmeno se urgente';
    return `La disconnessione va dalle ore ${closes} alle ore ${opens}, e vale tutto il giorno ${saturdays}, la domenica e i festivi. I messaggi aspettano: ${messages}.`;
  },
  'bands.length': ({ roles, counted, minutes, bound, shortDayIsEnough, notAboveOwnDay, within, on }) => {
    const size = `${bound === 'above' ? 'più di' : 'almeno'} ${duration(minutes)}`;
    const parts = [
      `${on === 'every-day' ? '' : 'nei giorni di rientro pomeridiano '}si è contattabili ${size}${
        counted === 'longest' ? ' di seguito' : ' in tutto'
      }${within ? `, fra le ore ${within.from} e le ore ${within.to}` : ''}`,
      shortDayIsEnough && 'a chi ha una giornata media più corta basta la propria giornata',
      notAboveOwnDay && 'mai più della propria giornata media',
    ];
    return forRoles(roles, `${parts.filter((part) => part !== false).join('; ')}.`);
  },
  'bands.usualPlace': ({ roles, from, to, further = [], enforced }) => {
    const hours = [{ from, to }, ...further].map((one) => `fra le ore ${one.from} e le ore ${one.to}`);
    const unless = enforced ? 'altrimenti serve una motivazione' : 'l’accordo può dire altro';
    return forRoles(roles, `le fasce di contattabilità stanno ${list(hours)} (di norma: ${unless}).`);
  },
  'bands.reasonAbove': ({ roles, minutes }) =>
    forRoles(
      roles,
      `fasce che insieme superano ${duration(minutes)} richiedono una motivazione nell’accordo.`,
    ),
  'bands.wholeWindow': ({ roles }, { opens, closes }) =>
    forRoles(
      roles,
      `si è contattabili dalle ore ${opens} alle ore ${closes}, qualunque fascia scriva l’accordo.`,
    ),
  dailyRest: ({ hours, written }) =>
    plural('it', hours, {
      one: `Fra un giorno e l’altro c’è almeno ${hours} ora di riposo consecutivo`,
      other: `Fra un giorno e l’altro ci sono almeno ${hours} ore di riposo consecutive`,
    }) + (written ? ', da scrivere nell’accordo.' : '.'),
  overtime: ({ roles }) => forRoles(roles, 'nelle giornate agili non si fa straordinario.'),
  permits: ({ kinds, flaggedKinds, insideBands, authorisedBy }) => {
    const which =
      kinds === 'any'
        ? 'Nelle giornate agili si possono usare permessi a ore'
        : `Nelle giornate agili gli unici permessi a ore ammessi sono: ${permitNames(kinds)}`;
    const parts = [
      insideBands ? `${which}, solo dentro la fascia di contattabilità` : which,
      authorisedBy && `vanno comunicati prima e autorizzati ${byOneOf(authorisedBy)}`,
      flaggedKinds.length > 0 &&
        (kinds !== 'any' && kinds.every((kind) => flaggedKinds.includes(kind))
          ? 'sono segnalati a chi decide'
          : `segnalati a chi decide: ${permitNames(flaggedKinds)}`),
    ];
    return `${parts.filter((part) => part !== false && part !== null).join('; ')}.`;
  },

  'quota.perMonth': (figure) => perPeriod(figure, 'al mese'),
  'quota.perWeek': (figure) => perPeriod(figure, 'alla settimana'),
  'quota.senior': ({ daysPerWeek }) =>
    `Titolari di incarico EQ: al massimo ${days(daysPerWeek)} alla settimana; di più solo con una motivazione nell’accordo.`,
  'quota.verticalPartTime': () =>
    'Con il part-time verticale le giornate al mese sono in proporzione ai giorni di lavoro, arrotondate per difetto.',
  'quota.cyclicPartTime': () => 'Con il part-time ciclico si lavora in agile solo nei mesi a tempo pieno.',
  'quota.extension': ({ by }) =>
    `Il numero di un mese può essere aumentato solo ${byOneOf([by])}, per uno dei criteri previsti.`,
  'quota.bank': ({ approvedBy }) =>
    `A chi ne ha bisogno possono andare giornate della banca, quelle del mese che altri non usano: ogni prelievo è autorizzato ${byOneOf([approvedBy])}.`,
  'quota.presenceFloor': ({ whereMonthly, least }) => {
    const parts = [
      whereMonthly
        ? 'Se l’accordo conta le giornate al mese, ogni settimana si rispettano i giorni in sede che vi sono scritti'
        : 'Ogni settimana si rispettano i giorni in sede scritti nell’accordo',
      least !== undefined &&
        plural('it', least, { one: `e comunque almeno ${least}`, other: `e comunque almeno ${least}` }),
    ];
    return `${parts.filter((part) => part !== false && part !== undefined).join(', ')}.`;
  },
  'quota.grantedDerogations': ({ derogation, mostPerWeek }) =>
    `La deroga ${derogation}, una volta autorizzata, prende il posto della quota${
      mostPerWeek === undefined ? '' : `, con al massimo ${days(mostPerWeek)} alla settimana`
    }.`,
  'quota.claimedDerogation': ({ derogation }) =>
    `Oltre la quota si può chiedere la deroga ${derogation}, con motivazione e documenti: allora la giornata viene decisa.`,
} satisfies Partial<FigureSentences>;
