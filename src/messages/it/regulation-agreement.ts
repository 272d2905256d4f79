import type { FigureSentences } from '../regulation.js';
import { capital, plural } from '../wording.js';
import {
  attachmentNames,
  byAll,
  byOneOf,
  categoryNames,
  forRoles,
  groundNames,
  inPhase,
  months,
  noticeDays,
  unlessReason,
} from './regulation-words.js';

/** Joining, the individual agreement, and how it ends. */
export const agreementSentences = {
  'enrolment.units': () => 'Può aderire solo chi lavora nelle unità indicate dall’organizzazione.',
  'enrolment.contract': ({ roles, probationPassed, fixedTermAboveMonths }) => {
    const permanent = probationPassed ? 'a tempo indeterminato dopo la prova' : 'a tempo indeterminato';
    return forRoles(
      roles,
      `può aderire chi è ${permanent}, o ha un contratto a termine di più di ${months(fixedTermAboveMonths)}.`,
    );
  },
  'enrolment.remotableWork': ({ severity }) =>
    `Per aderire, almeno una parte dell’attività deve potersi svolgere a distanza${unlessReason(severity)}.`,
  'enrolment.excludedWork': ({ severity }) =>
    `Sono escluse le attività che per loro natura si svolgono in presenza${unlessReason(severity)}.`,
  'enrolment.skills': () =>
    'Per aderire servono competenze adeguate sugli strumenti, sulla sicurezza e sulla protezione dei dati.',
  'enrolment.refusalReason': ({ roles = ['employee', 'eq', 'manager'] }) =>
    forRoles(roles, 'il diniego dell’adesione deve essere motivato.'),
  training: () => 'Prima della prima richiesta va completata la formazione su sicurezza e dati.',
  priorities: ({ ordered, categories, further = [] }) => {
    const named = [
      categoryNames(categories),
      ...further.map((one) => `${categoryNames(one.categories)} [${one.article}, ${one.rule}]`),
    ];
    return `Hanno la precedenza, ${ordered ? 'in quest’ordine' : 'senza un ordine fra loro'}: ${named.join('; ')}.`;
  },

  'agreement.required': () => 'Per lavorare in agile serve un accordo individuale firmato.',
  'agreement.start': ({ counts }) =>
    counts === 'as-written'
      ? 'L’accordo vale dalla data di inizio che vi è scritta.'
      : 'L’accordo vale dal mese dopo quello della firma, anche se vi è scritta una data precedente.',
  'agreement.term': ({ months: longest, countedFrom, longer, atEnd, phase, capsDays, renewalMonths }) => {
    const from = countedFrom === 'start' ? 'dall’inizio' : 'dalla firma';
    const beyond = {
      refused: 'di più non è ammesso',
      'with-reason': 'di più solo con una motivazione',
    } as const;
    const parts = [
      longest === null
        ? inPhase(phase, 'l’accordo non ha una durata massima')
        : inPhase(phase, `l’accordo dura al massimo ${months(longest)} ${from}, ${beyond[longer]}`),
      atEnd === 'ends'
        ? 'alla scadenza finisce, se non viene rinnovato'
        : 'alla scadenza, nel silenzio delle parti, si rinnova a tempo indeterminato',
      renewalMonths !== null && `ogni rinnovo dura al massimo ${months(renewalMonths)}`,
      capsDays && 'oltre la durata massima non si fanno giornate, qualunque cosa vi sia scritta',
    ];
    return `${capital(parts.filter((part) => part !== false).join('; '))}.`;
  },
  'agreement.openEnded': ({ phase }) => capital(inPhase(phase, 'l’accordo deve avere una scadenza.')),
  'agreement.withdrawn': () => 'Da quando il recesso ha effetto non si fanno più giornate.',
  'agreement.transfer': ({ phase, roles }) =>
    forRoles(roles, inPhase(phase, 'l’accordo decade con il trasferimento a un’altra struttura.')),
  'agreement.noRenewal': () =>
    'Prima della scadenza ciascuna parte può dichiarare che l’accordo non si rinnova: allora finisce alla data che vi è scritta.',
  'agreement.signatures': ({ roles, by }) => forRoles(roles, `l’accordo è firmato ${byAll(by, roles)}.`),
  'agreement.attachments': ({ all }) =>
    plural('it', all.length, {
      one: `All’accordo va allegata ${attachmentNames(all)}.`,
      other: `All’accordo vanno allegate ${attachmentNames(all)}.`,
    }),
  'agreement.quantity': () => 'L’accordo deve dire quante giornate concede.',

  'withdrawal.terms': ({ phase, protectedWorker, days, unit, shortWithReason, waivable }) => {
    const notice = `almeno ${noticeDays(days, unit)} di preavviso`;
    const who = protectedWorker
      ? `se recede il datore di lavoro, a chi ha una disabilità (L. 68/1999) spettano ${notice}`
      : `si recede dall’accordo con ${notice}`;
    const parts = [
      capital(inPhase(phase, who)),
      shortWithReason && 'con meno solo per una ragione che lo giustifichi',
      waivable && 'le parti possono rinunciarvi d’accordo',
    ];
    return `${parts.filter((part) => part !== false).join('; ')}.`;
  },
  'withdrawal.motivation': ({ by }) =>
    by === 'both'
      ? 'Il recesso deve essere motivato, da chiunque venga.'
      : 'Se recede il datore di lavoro, il recesso deve essere motivato.',
  'withdrawal.justifiedReason': () => 'Per giustificato motivo si recede senza preavviso.',
  'withdrawal.fixedTerm': () =>
    'Da un accordo con scadenza si recede prima solo per giustificato motivo, o se le parti sono d’accordo.',
  agreementRevocation: ({ by, grounds, inactiveMonths, presenceAfterDays }) => {
    const parts = [
      `L’accordo può essere revocato ${byOneOf([by])} solo per: ${groundNames(grounds)}${
        inactiveMonths === undefined ? '' : ` (nessuna richiesta per ${months(inactiveMonths)})`
      }`,
      presenceAfterDays !== undefined &&
        plural('it', presenceAfterDays, {
          one: 'In sede si torna dal giorno dopo la comunicazione',
          other: `In sede si torna ${presenceAfterDays} giorni dopo la comunicazione`,
        }),
    ];
    return `${parts.filter((part) => part !== false).join('. ')}.`;
  },

  'remoteWork.offered': () =>
    'È previsto anche il lavoro da remoto, dove l’organizzazione lo offre: cambia solo il luogo, l’orario è quello dell’ufficio.',
  'remoteWork.calendar': () => 'Il lavoro da remoto si svolge nei giorni di lavoro dell’ufficio.',
  'remoteWork.place': () => 'Il lavoro da remoto si svolge nei luoghi scritti nell’accordo.',
  'remoteWork.coworking': () =>
    'Nel lavoro da remoto gli spazi di coworking dell’ente si usano nei giorni scritti nell’accordo.',
  'remoteWork.suspension': () =>
    'Se la postazione non è idonea l’accordo di lavoro da remoto è sospeso; finisce se non viene sistemata in tempo.',
} satisfies Partial<FigureSentences>;
