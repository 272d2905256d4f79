import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Button, Card, Fields, Form, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatMoment, formatSpan } from './format.js';
import { type Candidate, personField } from './person-field.js';

export interface DelegationView {
  id: string;
  delegator: string;
  delegate: string;
  from: LocalDate;
  to: LocalDate;
  /** Taken back before its last day. */
  endedAt?: Date;
  today: LocalDate;
  /** Requests that wait for the delegate, in the delegator's place. */
  waiting: number;
}

/** All that concern one person. */
export interface DelegationsView {
  given: DelegationView[];
  held: DelegationView[];
  /** Given by those who report to the person. */
  below: DelegationView[];
  /** Why none can be given. */
  hindrance?: 'nobody-below' | 'not-in-act';
  today: LocalDate;
}

/** What somebody gave and holds, and where to give another. */
export function delegationsCard(view: DelegationsView, locale: Locale): Card {
  const { delegation } = catalogue(locale);
  const { given, held, below, hindrance, today } = view;
  const list = (heading: string, views: DelegationView[], item: (one: DelegationView) => Item) => ({
    heading,
    items: views.length > 0 ? views.map(item) : [{ text: delegation.none }],
  });
  const when = (one: DelegationView) => formatSpan(one.from, one.to, locale, today);
  const end = (one: DelegationView): Button => ({
    act: 'delegate-end',
    subject: one.id,
    label: delegation.end,
  });
  const gives = hindrance !== 'nobody-below';
  const received = list(delegation.held, held, (one) => ({ text: one.delegator, detail: when(one) }));
  const lists = [
    ...(gives || given.length > 0
      ? [
          list(delegation.given, given, (one) => ({
            text: one.delegate,
            detail: when(one),
            button: end(one),
          })),
        ]
      : []),
    ...(held.length > 0 || !gives ? [received] : []),
    ...(below.length > 0
      ? [
          list(delegation.below, below, (one) => ({
            text: delegation.fromTo(one.delegator, one.delegate),
            detail: when(one),
          })),
        ]
      : []),
  ];
  const why = { 'nobody-below': delegation.nobodyBelow, 'not-in-act': delegation.notInAct };
  const text = hindrance ? why[hindrance] : delegation.what;
  return {
    summary: `${delegation.title}. ${text}`,
    title: delegation.title,
    text: [text],
    lists,
    buttons: hindrance
      ? undefined
      : [{ act: 'delegate', value: NEW, label: delegation.newOne, style: 'primary' }],
  };
}

/** What the button carries that opens the form; a name in its place is filled in. */
export const NEW = 'new';

export interface DelegationFormView {
  values: Fields;
  errors: Partial<Record<'person' | 'from' | 'until', string>>;
  /** Whom the typed name may mean. */
  candidates?: Candidate[];
  /** First and last day offered. */
  min: LocalDate;
  max: LocalDate;
}

/** To whom, and from when to when. */
export function delegationForm(view: DelegationFormView, locale: Locale): Form {
  const { words, delegation, people } = catalogue(locale);
  const { values, errors, candidates, min, max } = view;
  const person = {
    label: delegation.delegate,
    hint: people.nameHint,
    value: values.person,
    error: errors.person,
  };
  const date = (name: 'from' | 'until', label: string) => ({
    ...{ name, label, kind: 'date' as const, required: true, min, max },
    value: values[name],
    error: errors[name],
  });
  return {
    title: delegation.formTitle,
    summary: delegation.formSummary,
    fields: [
      personField({ ...person, candidates }, locale),
      date('from', delegation.from),
      date('until', delegation.until),
    ],
    submit: { act: 'delegate-send', label: delegation.submit, style: 'primary' },
    others: [],
    dismiss: words.buttons.close,
  };
}

/** The delegate's own card: it stays true until the delegation is over, and after. */
export function delegationCard(view: DelegationView, locale: Locale): Card {
  const { delegation } = catalogue(locale);
  const { delegator, from, to, endedAt, today } = view;
  const standing = endedAt || to < today ? 'over' : from > today ? 'ahead' : 'current';
  const when = formatSpan(from, to, locale, today);
  const ended = endedAt && delegation.tookBack(delegator, formatMoment(endedAt, locale, dateOf(endedAt)));
  const live = standing !== 'over';
  const tone = { ahead: 'neutral', current: 'good', over: 'neutral' } as const;
  return {
    summary: ended ?? (live ? delegation.cardSummary : delegation.cardOver)(delegator, when),
    title: delegation.cardTitle(delegator),
    status: { text: delegation.status[standing], tone: tone[standing] },
    text: live
      ? [delegation.cardText(delegator, when), ...waitingText(view, locale), delegation.ownDays]
      : [...(ended ? [ended] : []), delegation.cardOver(delegator, when)],
    buttons: standing === 'current' ? [queueButton(locale)] : undefined,
  };
}

/** To the delegate, on the first day, where requests wait; and when the delegation is taken back. */
export function delegationNotice(what: 'begun' | 'ended', view: DelegationView, locale: Locale): Card {
  const { delegation } = catalogue(locale);
  const { delegator, to, today, waiting } = view;
  const until = formatDate(to, locale, today);
  const sentence =
    what === 'ended'
      ? delegation.ended(delegator)
      : delegation.begun(delegator, until, delegation.waiting(waiting));
  return {
    summary: sentence,
    title: delegation.cardTitle(delegator),
    text: [sentence],
    buttons: what === 'begun' ? [queueButton(locale)] : undefined,
  };
}

function waitingText({ waiting }: DelegationView, locale: Locale): string[] {
  const { delegation } = catalogue(locale);
  return waiting > 0 ? [delegation.waitingNow(delegation.waiting(waiting))] : [];
}

function queueButton(locale: Locale): Button {
  return { act: 'queue', label: catalogue(locale).approvals.openQueue, style: 'primary' };
}
