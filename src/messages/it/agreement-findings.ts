import type { FindingCode } from '../../rules/decision.js';
import type { Sentence } from '../finding-words.js';
import { plural, series } from '../wording.js';

const signers: Record<string, string> = {
  employee: 'della persona interessata',
  manager: 'del dirigente',
  director: 'del direttore',
  hr: 'dell’ufficio del personale',
  'segretario-generale': 'del Segretario generale',
  employer: 'del datore di lavoro',
};

const attachments: Record<string, string> = {
  'safety-notice': 'l’informativa sulla sicurezza',
  'it-notice': 'l’informativa sulla sicurezza informatica',
  'workstation-declaration': 'la dichiarazione sulla postazione',
};

/** Why somebody can't join. */
const conditions: Record<string, (months: number) => string> = {
  unit: () => 'L’unità non è fra quelle che possono aderire.',
  contract: (months) => `Con un contratto a termine si può aderire solo se dura più di ${months} mesi.`,
  probation: () => 'Si può aderire dopo il periodo di prova.',
  work: () => 'L’attività non si può svolgere nemmeno in parte a distanza.',
  'excluded-work': () => 'Questo tipo di attività è di norma escluso.',
  skills: () => 'Servono competenze adeguate sugli strumenti, sulla sicurezza e sui dati.',
};

const named = (names: Record<string, string>, keys: string) =>
  series(
    'it',
    keys.split(',').map((key) => names[key] ?? key),
  );

const days = (count: number) => plural('it', count, { one: `${count} giornata`, other: `${count} giornate` });
const onDay = (weekday: string) => weekday && ` (${weekday})`;

/** Of the individual agreement, and of what may happen within a day. */
export const agreementSentences = {
  'agreement-missing': () =>
    'Manca l’accordo individuale: va firmato prima di chiedere giornate di lavoro agile.',
  'agreement-unsigned': ({ signedOn }) =>
    `L’accordo individuale non è ancora firmato: la firma è prevista ${signedOn}.`,
  'agreement-not-started': ({ from }) => `L’accordo individuale vale solo da ${from}.`,
  'agreement-ended': ({ to }) => `L’accordo individuale vale solo fino a ${to}.`,
  'agreement-withdrawn': ({ from }) => `Con il recesso, da ${from} non c’è più un accordo individuale.`,
  'agreement-lapsed': ({ on }) => `L’accordo individuale decade con il trasferimento di ${on}.`,
  'agreement-suspended': ({ fixBy }) =>
    `L’accordo di lavoro da remoto è sospeso finché la postazione non è idonea${fixBy && `: c’è tempo fino a ${fixBy}`}.`,
  'remote-not-offered': () => 'Il regolamento non prevede il lavoro da remoto.',
  'not-eligible': ({ why, months }) => conditions[why]?.(months ?? 0) ?? 'Manca una condizione per aderire.',
  'training-missing': () =>
    'Manca la formazione su sicurezza e dati, che va completata prima della prima richiesta.',

  'signature-missing': ({ missing }) => `All’accordo manca la firma ${named(signers, missing)}.`,
  'attachment-missing': ({ missing }) => `Da allegare all’accordo: ${named(attachments, missing)}.`,
  'term-too-long': ({ to, longest }) => `L’accordo finirebbe ${to}: può durare al massimo fino a ${longest}.`,
  'open-ended': ({ months = 0 }) => {
    if (months === 0) return 'L’accordo deve avere una scadenza.';
    const term = plural('it', months, { one: `${months} mese`, other: `${months} mesi` });
    return `L’accordo deve avere una scadenza: al massimo ${term}.`;
  },
  'quantity-missing': () => 'L’accordo deve dire quante giornate concede.',
  quantity: ({ days: count = 0, least, most, standard }) => {
    const bounds = [
      least !== undefined && `almeno ${least}`,
      most !== undefined && `al massimo ${most}`,
      standard !== undefined && `di norma ${standard}`,
    ].filter(Boolean);
    return `L’accordo concede ${days(count)}${bounds.length > 0 ? `: ${bounds.join(', ')}` : ''}.`;
  },
  'presence-missing': () => 'L’accordo deve dire quanti giorni la settimana si lavora in sede.',
  'places-missing': () => 'L’accordo deve indicare i luoghi di lavoro.',
  'band-outside': ({ from, to, opens, closes }) =>
    `La fascia ${from}–${to} esce dall’orario ammesso (${opens}–${closes}).`,
  'band-short': ({ minutes, required, weekday }) =>
    `La fascia dura ${minutes} minuti${onDay(weekday)}: ne servono almeno ${required}.`,
  'band-long': ({ minutes, most, weekday }) =>
    `La fascia dura ${minutes} minuti${onDay(weekday)}: al massimo ${most}.`,
  'rest-short': ({ hours, least }) =>
    `L’accordo prevede ${hours} ore di riposo fra un giorno e l’altro: ne servono almeno ${least}.`,
  'fixed-term': ({ to }) =>
    `L’accordo ha una scadenza (${to}): prima si può recedere solo per giustificato motivo.`,
  'term-past': ({ to }) => `È tardi: la dichiarazione andava fatta prima della scadenza, ${to}.`,
  'no-agreement': ({ act }) => `Non c’è un accordo individuale: non si può ${act}.`,
  'ground-unknown': () => 'Questo motivo non è fra quelli previsti per revocare l’accordo.',
  'not-inactive': ({ since, until }) =>
    `L’inattività si conta da ${since}: la revoca è possibile solo da ${until}.`,

  'permit-kind': () => 'Questo tipo di permesso a ore non è ammesso in una giornata di lavoro agile.',
  'permit-outside-band': ({ from, to }) =>
    `Il permesso dalle ${from} alle ${to} non cade nella fascia di contattabilità.`,
  'permit-unauthorised': () => 'Il permesso a ore va prima autorizzato.',
  'permit-late': ({ from }) => `Il permesso andava comunicato prima delle ${from}.`,
  overtime: () => 'In una giornata di lavoro agile lo straordinario non è ammesso.',
} satisfies Partial<Record<FindingCode, Sentence>>;
