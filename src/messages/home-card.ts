import type { Quota } from '../rules/decision.js';
import type { ContactBand, DayKind, FiledSwap } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { ListedState } from '../rules/situation.js';
import { type AgreementGap, gapButton, gapWords } from './agreement-gap.js';
import type { Button, Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBandsOf, formatDate, formatPeriod } from './format.js';
import { peopleItems } from './people.js';
import type { ColleagueView } from './views.js';
import { capital } from './wording.js';

interface Booked {
  id: string;
  version: number;
  date: LocalDate;
  state: ListedState;
}

export interface HomeView {
  /** First name, or the whole where there is no other. */
  name: string;
  today: LocalDate;
  unit: string;
  /** Today's approved day; absent: in the office. */
  remote?: { kind: DayKind; bands: ContactBand[] };
  /** Others of the unit, remote today. */
  colleagues: ColleagueView[];
  quotas: Quota[];
  /** No agreement is in force, nor will be. */
  gap?: AgreementGap;
  next: Booked[];
  /** Days on which the other side waits for an answer. */
  answers: (Booked & { swap?: FiledSwap })[];
  /** Requests, moves and permits this person may decide now. */
  toDecide: number;
  /** Has people of their own. */
  leads: boolean;
  /** Heads a unit. */
  heads: boolean;
  /** What the act leaves to them then. */
  sets: ('extension' | 'derogation' | 'bank')[];
  hr: boolean;
}

const PRODUCT = 'Giornate';
const ROOM_FOR_COLLEAGUES = 600;

/** Slack's Home tab, and `/agile home` everywhere: what each role needs first. */
export function homeCard(view: HomeView, locale: Locale): Card {
  const { home, see } = catalogue(locale);
  const { name, today } = view;
  const quotas = view.quotas.map(({ used, limit, period }) => ({
    label: capital(formatPeriod(period, locale)),
    value: see.balance(used, limit, Math.max(0, limit - used)),
  }));
  return {
    summary: home.summary(name),
    title: PRODUCT,
    text: [home.hello(name), ...todayWords(view, locale), ...(view.gap ? [gapWords(view.gap, locale)] : [])],
    facts: quotas,
    lists: [
      ...waiting(view, locale),
      { heading: home.next, items: nextItems(view.next, today, locale) },
      colleaguesList(view, locale),
    ],
    buttons: buttonsOf(view, locale),
  };
}

/** The morning's message to those who want one: the same, without what is there for pressing. */
export function dailySummaryCard(view: HomeView, locale: Locale): Card {
  const { home, words } = catalogue(locale);
  const date = formatDate(view.today, locale);
  return {
    summary: [
      home.dailySummary(capital(date), view.colleagues.length, view.remote !== undefined),
      ...(view.toDecide > 0 ? [home.toDecide(view.toDecide)] : []),
    ].join('; '),
    title: home.dailyTitle(date),
    text: todayWords(view, locale),
    lists: [...waiting(view, locale), colleaguesList(view, locale)],
    buttons: [{ act: 'home', label: words.buttons.more }],
  };
}

function todayWords({ remote, today }: HomeView, locale: Locale): string[] {
  const { home, words } = catalogue(locale);
  if (!remote) return [home.todayOffice];
  const bands = formatBandsOf(today, remote.bands, locale);
  return [home.todayRemote(words.kinds[remote.kind]), ...(bands ? [home.todayBands(bands)] : [])];
}

/** What somebody else waits for: left out where there is nothing. */
function waiting({ answers, toDecide, today }: HomeView, locale: Locale): NonNullable<Card['lists']> {
  const { home } = catalogue(locale);
  const { buttons } = home;
  const items: Item[] = [];
  if (toDecide > 0) {
    items.push({ text: home.toDecide(toDecide), button: { act: 'queue', label: buttons.open } });
  }
  for (const { id, version, date, swap } of answers) {
    const on = formatDate(date, locale, today);
    const text = swap ? home.move(on, formatDate(swap.to, locale, today)) : home.alternatives(on);
    items.push({ text, button: { act: 'show', subject: id, version, label: buttons.open } });
  }
  return items.length > 0 ? [{ heading: home.waitsForYou, items }] : [];
}

function nextItems(next: Booked[], today: LocalDate, locale: Locale): Item[] {
  const { home, words } = catalogue(locale);
  if (next.length === 0) return [{ text: home.noneNext }];
  return next.map(({ id, version, date, state }) => ({
    text: capital(formatDate(date, locale, today)),
    detail: words.states[state],
    button: { act: 'show', subject: id, version, label: home.buttons.open },
  }));
}

function colleaguesList(
  { unit, colleagues, today, remote }: HomeView,
  locale: Locale,
): NonNullable<Card['lists']>[number] {
  const { home } = catalogue(locale);
  const nobody = remote ? home.nobodyElse : home.nobodyToday;
  const items =
    colleagues.length > 0 ? peopleItems(colleagues, today, locale, ROOM_FOR_COLLEAGUES) : [{ text: nobody }];
  return { heading: home.unitToday(unit), items };
}

function buttonsOf(view: HomeView, locale: Locale): Button[] {
  const { leads, heads, sets, hr, toDecide, gap, next } = view;
  const { home, words } = catalogue(locale);
  const { buttons } = home;
  return [
    ...(gap
      ? [gapButton(gap, locale)]
      : [
          { act: 'ask', label: words.buttons.newRequest, style: 'primary' } as const,
          { act: 'plan', label: buttons.plan } as const,
        ]),
    { act: 'month', label: buttons.month },
    { act: 'team-month', label: buttons.team },
    ...(gap && gap.stage !== 'none' ? [] : [{ act: 'agreement' as const, label: buttons.agreement }]),
    ...(next.some(({ state }) => state === 'approved')
      ? [{ act: 'swap' as const, label: words.buttons.move }]
      : []),
    ...(next.length > 0 || leads ? [{ act: 'sick' as const, label: buttons.away }] : []),
    ...(leads
      ? ([
          // what waits has its own line above
          ...(toDecide > 0 ? [] : [{ act: 'queue' as const, label: buttons.queue }]),
          { act: 'delegate', label: buttons.delegate },
        ] as const)
      : []),
    ...(heads ? [{ act: 'coverage' as const, label: buttons.coverage }] : []),
    ...sets.map((set) => ({
      act: set === 'bank' ? ('bank' as const) : ('extend' as const),
      label: buttons[set],
    })),
    ...(hr ? [{ act: 'hr' as const, label: buttons.hr }] : []),
    { act: 'settings', label: buttons.settings },
    { act: 'help', label: words.buttons.help },
  ];
}
