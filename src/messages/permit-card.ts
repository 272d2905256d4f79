import type { Finding } from '../rules/decision.js';
import type { Card, Locale, Tone } from './card.js';
import { catalogue } from './catalogue.js';
import { sourceOf } from './findings.js';
import { formatDate, formatMoment } from './format.js';
import type { PermitStanding, PermitView } from './permit-views.js';
import { capital } from './wording.js';

const TONES: Record<PermitStanding, Tone> = {
  pending: 'neutral',
  authorised: 'good',
  noted: 'good',
  refused: 'bad',
  expired: 'bad',
  withdrawn: 'neutral',
};

/** The asker's own card. */
export function permitCard(view: PermitView, locale: Locale): Card {
  const { permits, words } = catalogue(locale);
  const hours = hoursOf(view, locale);
  const status = permits.status[view.standing];
  return {
    summary: `${permits.cardTitle}: ${hours}. ${status}.`,
    title: permits.cardTitle,
    status: { text: status, tone: TONES[view.standing] },
    text: [`${capital(hours)}.`, ...storyOf(view, locale)],
    buttons:
      view.standing === 'pending'
        ? [{ act: 'permit-withdraw', subject: view.id, version: view.version, label: words.buttons.cancel }]
        : undefined,
  };
}

/**
 * In place of the form.
 * @param flagged what to know of a permit that holds although the act has none (MON-B3)
 */
export function permitSentCard(view: PermitView, locale: Locale, flagged: Finding[] = []): Card {
  const { forms, permits } = catalogue(locale);
  const title = view.standing === 'pending' ? permits.sent : permits.noted;
  const hours = hoursOf(view, locale);
  const notes = flagged.map((one) => permits.byLawAllTheSame(sourceOf(one, locale)));
  return { summary: `${title}: ${hours}`, title, text: [...notes, forms.cardInChat(capital(hours))] };
}

/** For who authorises it: hours, and whether it is due by law. */
export function permitRequestCard(view: PermitView, locale: Locale): Card {
  const { words, permits } = catalogue(locale);
  const { person, standing, byLaw, from, source } = view;
  const open = standing === 'pending';
  const title = permits.requestTitle(person.name);
  const hours = hoursOf(view, locale);
  const on = { subject: view.id, version: view.version };
  const asked = [
    byLaw ? permits.byLaw(person.name) : permits.mayDecide,
    permits.before(from, sourceOf(source, locale)),
  ];
  return {
    summary: `${title}: ${hours}. ${permits.status[open ? 'toDecide' : standing]}.`,
    title,
    status: {
      text: permits.status[open ? 'toDecide' : standing],
      tone: open ? 'warning' : TONES[standing],
    },
    text: open ? asked : decidedLines(view, locale),
    facts: [
      { label: words.labels.person, value: person.name },
      { label: words.labels.unit, value: person.unit },
      { label: permits.hoursLabel, value: capital(hours) },
    ],
    buttons: open
      ? [
          { act: 'permit-authorise', ...on, label: permits.authorise, style: 'primary' },
          { act: 'permit-refuse', ...on, label: permits.refuse, style: 'danger' },
        ]
      : undefined,
  };
}

/** The asker is told what was decided, or that nobody did. */
export function permitNotice(view: PermitView, locale: Locale): Card {
  const { permits } = catalogue(locale);
  const hours = hoursOf(view, locale);
  const { standing, decision } = view;
  const sentence =
    decision && (standing === 'authorised' || standing === 'refused')
      ? permits.notices[standing](decision.by, hours)
      : permits.notices.expired(hours);
  return {
    summary: sentence,
    title: permits.cardTitle,
    status: { text: permits.status[standing], tone: TONES[standing] },
    text: standing === 'authorised' ? [sentence, permits.holds] : [sentence],
  };
}

/** For whoever decides on the person's days, where nobody has to authorise it: in which hours they can't be reached. */
export function unreachableNotice(view: PermitView, locale: Locale): Card {
  const { absences, permits } = catalogue(locale);
  const sentence = permits.away(view.person.name, hoursOf(view, locale));
  return { summary: sentence, title: permits.awayTitle, text: [sentence, absences.nothingToDo] };
}

function hoursOf({ date, from, to, near }: PermitView, locale: Locale): string {
  return catalogue(locale).permits.hours(formatDate(date, locale, near), from, to);
}

function storyOf(view: PermitView, locale: Locale): string[] {
  const { permits } = catalogue(locale);
  const { standing, approver, from } = view;
  switch (standing) {
    case 'pending':
      return approver ? [permits.waits(approver, from)] : [];
    case 'noted':
      return [permits.notNeeded, ...(approver ? [permits.told(approver)] : []), permits.holds];
    case 'authorised':
      return [...decidedLines(view, locale), permits.holds];
    case 'refused':
      return [...decidedLines(view, locale), permits.refusedText];
    case 'expired':
      return [permits.expiredText];
    case 'withdrawn':
      return [permits.withdrawnText];
  }
}

function decidedLines({ standing, decision, person, near }: PermitView, locale: Locale): string[] {
  const { permits } = catalogue(locale);
  if (standing === 'expired') return [permits.expiredText];
  if (standing === 'withdrawn') return [permits.withdrawnBy(person.name)];
  if (!decision || (standing !== 'authorised' && standing !== 'refused')) return [];
  return [permits.decided[standing](decision.by, formatMoment(decision.at, locale, near))];
}
