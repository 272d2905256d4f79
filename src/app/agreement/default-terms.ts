import type { Regulation } from '../../regulations/schema.js';
import { longestRenewal } from '../../rules/agreement.js';
import { minutesOf, timeOf } from '../../rules/bands.js';
import { addWorkingDays } from '../../rules/calendar.js';
import type { Agreement, ContactBand, DayKind, Facts } from '../../rules/facts.js';
import { addDays, addMonths, firstOfMonth, type LocalDate, type LocalTime } from '../../rules/local-date.js';
import { averageDay, workdaysOf } from '../../rules/workdays.js';
import { dateOf } from '../../rules/zoned.js';
import { isExtended } from './regulation.js';

/** Where the act says nothing, a number to begin from. */
const DAYS = { month: 4, week: 2 };
const PRESENCE = 3;
const YEAR = 12;
/** Bands that may lie anywhere begin when offices do. */
const NINE = '09:00' as LocalTime;
/** By how much a band exceeds a length that it must be above. */
const ABOVE_MINUTES = 30;

/** The terms that an act usually gives somebody: the form of whoever assesses is filled with them. */
export function defaultTerms(
  regulation: Regulation,
  facts: Facts,
  kind: DayKind,
  places: string[],
): Agreement {
  const today = dateOf(facts.now);
  const from = firstDay(regulation, today, facts.localHolidays);
  const { dailyRest, remoteWork } = regulation;
  return {
    signedOn: today,
    from,
    to: lastDay(regulation, today, from),
    ...quantity(regulation, facts),
    contactBands: kind === 'agile' || !remoteWork ? bandsFor(regulation, facts) : [],
    places,
    phase: 'ordinary',
    restHours: kind === 'agile' && dailyRest?.written ? dailyRest.hours : undefined,
  };
}

/** The same agreement, to go on: an extension where the act knows one, else a new one that follows it. */
export function renewedTerms(regulation: Regulation, facts: Facts, current: Agreement): Agreement {
  const { previous: _, withdrawnFrom: __, noRenewal: ___, ...terms } = current;
  const end = current.renewedTo ?? current.to;
  const today = dateOf(facts.now);
  if (!end) return terms;
  const { months } = regulation.agreement.term;
  const next = addDays(end, 1);
  if (!isExtended(regulation)) {
    const start = firstDay(regulation, today, facts.localHolidays);
    const from = start > next ? start : next;
    return { ...terms, signedOn: today, from, to: lastDay(regulation, today, from), renewedTo: undefined };
  }
  const extended = { ...terms, ...termBefore(current) };
  const longest = longestRenewal(regulation, extended);
  return { ...extended, renewedTo: longest ?? addDays(addMonths(next, months ?? YEAR), -1) };
}

/** An extension goes on from what holds: one that follows another takes that for the term. */
function termBefore({ from, to, renewedTo }: Agreement): Pick<Agreement, 'from' | 'to'> {
  return to && renewedTo ? { from: addDays(to, 1), to: renewedTo } : { from, to };
}

function firstDay(
  { agreement: { start } }: Regulation,
  today: LocalDate,
  holidays: ReadonlySet<LocalDate>,
): LocalDate {
  return start.counts === 'month-after-signature'
    ? addMonths(firstOfMonth(today), 1)
    : addWorkingDays(today, 1, holidays);
}

function lastDay({ agreement: { term } }: Regulation, today: LocalDate, from: LocalDate): LocalDate | null {
  const { months, countedFrom } = term;
  if (months === null) return null;
  return addDays(addMonths(countedFrom === 'start' ? from : today, months), -1);
}

function quantity({ quota }: Regulation, { policy }: Facts) {
  const { perMonth, perWeek, presenceFloor, senior } = quota;
  if (perMonth) {
    const most = perMonth.most === 'policy' ? policy.maxDaysPerMonth : perMonth.most;
    const daysPerMonth = perMonth.standard ?? most ?? perMonth.unwritten ?? DAYS.month;
    const minPresencePerWeek = presenceFloor?.whereMonthly ? (presenceFloor.least ?? PRESENCE) : undefined;
    return { daysPerMonth, minPresencePerWeek };
  }
  const most = typeof perWeek?.most === 'number' ? perWeek.most : undefined;
  return { daysPerWeek: perWeek?.standard ?? most ?? senior?.daysPerWeek ?? DAYS.week };
}

function bandsFor({ bands, window }: Regulation, { person }: Facts): ContactBand[] {
  const { role } = person;
  if (bands.wholeWindow?.roles.includes(role)) return [];
  const rules = bands.length.filter(({ roles }) => roles.includes(role));
  const usual = bands.usualPlace?.roles.includes(role) ? bands.usualPlace : undefined;
  // several usual stretches are the usual bands themselves (TIV-20.9)
  if (usual?.further) return [usual, ...usual.further].map(({ from, to }) => ({ from, to }));
  const ownDay = Math.floor(averageDay(person));
  return rules.flatMap((rule): ContactBand[] => {
    const weekdays = rule.on === 'every-day' ? undefined : returnDays(person);
    if (weekdays?.length === 0) return [];
    const least = rule.bound === 'above' ? rule.minutes + ABOVE_MINUTES : rule.minutes;
    const length = rule.shortDayIsEnough ? Math.min(least, ownDay) : least;
    const opens = rule.within?.from ?? usual?.from ?? window.opens;
    const closes = rule.within?.to ?? usual?.to ?? window.closes;
    const nine = minutesOf(NINE);
    const fits = nine >= minutesOf(opens) && nine + length <= minutesOf(closes);
    const from = fits ? nine : minutesOf(opens);
    const band = { from: timeOf(from), to: timeOf(from + length) };
    return [weekdays ? { ...band, weekdays } : band];
  });
}

function returnDays(person: Facts['person']) {
  const own = workdaysOf(person);
  return person.afternoonReturnDays.filter((day) => own.includes(day));
}
