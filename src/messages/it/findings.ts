import type { FindingCode } from '../../rules/decision.js';
import type { Sentence } from '../finding-words.js';
import { capital, plural } from '../wording.js';
import { agreementSentences } from './agreement-findings.js';

const noticeDays = (count: number, unit: string) =>
  unit === 'working-days'
    ? plural('it', count, { one: `${count} giorno lavorativo`, other: `${count} giorni lavorativi` })
    : plural('it', count, { one: `${count} giorno`, other: `${count} giorni` });

const contents: Record<string, string> = {
  activities: 'le attività',
  objectives: 'gli obiettivi misurabili',
  'activities,objectives': 'le attività e gli obiettivi misurabili',
};

const places: Record<string, string> = {
  abroad: 'Il luogo è all’estero: il lavoro agile si svolge in Italia.',
  outdoor: 'Il luogo è all’aperto: serve un luogo al chiuso.',
  'not-listed': 'Il luogo non è fra quelli dell’accordo individuale.',
  'coworking-day': 'Lo spazio di coworking si usa nei giorni indicati dall’accordo di lavoro da remoto.',
  'municipal-site': 'Una sede dell’ente non è un luogo di lavoro agile.',
};

const proofs: Record<string, string> = {
  reason: 'manca la motivazione',
  documents: 'manca la documentazione',
  'reason,documents': 'mancano la motivazione e la documentazione',
};

const sentences: Record<FindingCode, Sentence> = {
  'day-begun': ({ date, opens }) =>
    `Per ${date} è tardi: la giornata è passata o è già iniziata (alle ${opens}) e non si può più chiedere, decidere o annullare.`,
  weekend: ({ date }) => `${capital(date)} cade nel fine settimana: il lavoro agile non è previsto.`,
  holiday: ({ date, holiday }) => `${capital(date)} è un giorno festivo${holiday && ` (${holiday})`}.`,
  'not-own-workday': ({ date }) => `${capital(date)} non è un giorno di lavoro secondo l’orario individuale.`,
  'other-weekday': ({ date, usual, usually }) =>
    `${capital(date)} non è fra i giorni dell’accordo individuale${usually ? ', che di norma sono' : ':'} ${usual}.`,
  absent: ({ date }) => `${capital(date)} c’è già un’assenza per l’intera giornata.`,
  duplicate: ({ date, state }) => `${capital(date)} c’è già una giornata di lavoro agile (${state}).`,

  'quota-full': ({ used = 0, limit = 0, period, granted = limit, usually }) => {
    if (limit === 0) return `${capital(period)} non sono previste giornate di lavoro agile.`;
    const days = plural('it', used, { one: 'giornata già impegnata', other: 'giornate già impegnate' });
    const full = used >= limit ? 'è esaurita' : 'non basta';
    const note = granted === limit ? '' : ` L’accordo ne concede ${granted}.`;
    return `${capital(period)} la quota${usually ? ' prevista di norma' : ''} ${full}: ${used} ${days} su ${limit}.${note}`;
  },
  'half-day': () => 'Il lavoro agile vale per la giornata intera: la mezza giornata non è prevista.',
  'presence-floor': ({ presence = 0, floor, week }) => {
    const days = plural('it', presence, {
      one: `resterebbe ${presence} giorno`,
      other: `resterebbero ${presence} giorni`,
    });
    return `${capital(week)} ${days} in sede: l’accordo ne chiede almeno ${floor}.`;
  },
  derogation: ({ article }) =>
    `La giornata usa la deroga dell’art. ${article}: la autorizza chi può concederla.`,
  'derogation-unproven': ({ article, missing }) =>
    `La deroga dell’art. ${article} non si può applicare: ${proofs[missing] ?? 'manca la prova'}.`,
  'bank-draw': ({ month }) =>
    `La giornata viene dalla banca delle giornate (${month}): decide chi dirige la Direzione.`,
  'bank-empty': ({ month, available, asked }) =>
    `La banca delle giornate (${month}) non basta: ne ha ${available}, ne servono ${asked}.`,
  'criterion-missing': () => 'Serve uno dei criteri di priorità.',
  'month-past': ({ month }) => `Il mese è già passato (${month}): le giornate non si recuperano.`,
  'days-in-use': ({ month, available = 0, asked }) =>
    `Non bastano le giornate non usate (${month}): ${plural('it', available, { one: `ne resta ${available}`, other: `ne restano ${available}` })}, ne servono ${asked}.`,
  'too-many-days': ({ days: count, most }) =>
    `Le giornate a settimana possono essere al massimo ${most}, non ${count}.`,

  'notice-short': ({ date, required = 0, given = 0, unit, usually }) => {
    const need = plural('it', required, { one: 'ne serve', other: 'ne servono' });
    return `Il preavviso per ${date} è di ${noticeDays(given, unit)}: ${usually ? 'di norma ' : ''}${need} ${required}.`;
  },
  'notice-after-hour': ({ date, until, usually }) =>
    `Per ${date} ${usually ? 'di norma ' : ''}c’era tempo fino alle ${until} del giorno prima.`,

  'contents-missing': ({ missing }) =>
    `La richiesta deve indicare ${contents[missing] ?? 'attività e obiettivi'}.`,
  'place-not-allowed': ({ why }) => places[why] ?? 'Questo luogo non è ammesso.',
  'reason-missing': () => 'Serve una motivazione.',
  'vpn-full': ({ date, capacity, taken = 0 }) => {
    const links = plural('it', taken, { one: 'collegamento impegnato', other: 'collegamenti impegnati' });
    return `Per ${date} la VPN è al completo: ${taken} ${links} su ${capacity}.`;
  },

  'wrong-state': ({ state, act }) => `Non si può ${act}: ora è ${state}.`,
  'wrong-actor': ({ by, act }) => `Non spetta ${by} ${act}.`,
  'delegation-missing': () => 'Per questa data non c’è una delega valida.',
  'not-possible': ({ act }) => `Non è consentito ${act}.`,
  'not-during-day': ({ date, opens, closes }) =>
    `È possibile solo durante la giornata: ${date}, dalle ${opens} alle ${closes}.`,
  'not-as-alternative': ({ to }) => `${capital(to)} non è fra le date proposte.`,
  'alternative-missing': () => 'Serve almeno un’altra data da proporre.',
  'other-week': ({ date, to }) =>
    `Lo spostamento vale solo nella stessa settimana: ${to} non è nella settimana di ${date}.`,
  'other-month': ({ date, to }) =>
    `Lo spostamento vale solo nello stesso mese: ${to} non è nel mese di ${date}.`,
  'deadline-past': ({ date, until }) => `Per ${date} c’era tempo fino alle ${until} del giorno prima.`,
  ...agreementSentences,
};

export const findings = {
  sentences,
  /** In the place of the article, where no act says so. */
  productDefault: 'impostazione predefinita',
  /** Where a rule has no sentence of its own. */
  anyRule: 'Non è rispettata una regola del regolamento.',
  anyWarning: 'C’è uno scostamento da una regola del regolamento.',
};
