import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '../../rules/local-date.js';

/** One all-day event. */
export interface CalendarEvent {
  /** The same for ever: by it a calendar knows the event again. */
  uid: string;
  date: LocalDate;
  /** Grows with every change. */
  sequence: number;
  changedAt: Date;
  confirmed: boolean;
  summary: string;
  description?: string;
  location?: string;
}

const CRLF = '\r\n';
/** RFC 5545 § 3.1: octets of a line without its end; a continuation begins with one blank. */
const LINE_OCTETS = 75;
/** How often a calendar may ask; Outlook reads the second form, RFC 7986 names the first. */
const REFRESH = 'PT1H';

/** An iCalendar object (RFC 5545) as Outlook, Google and Apple subscribe to it. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Giornate//Lavoro agile//IT',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...(events.length > 0 ? events.flatMap(eventLines) : ZONE_LINES),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + CRLF).join('');
}

/** Readers take a calendar for changed where this differs. */
export function tagOf(calendar: string): string {
  return `"${createHash('sha256').update(calendar).digest('base64url')}"`;
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, date, sequence, confirmed, summary, description, location } = event;
  const changed = utc(event.changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // without a METHOD it is the time of the last revision, so equal calendars are equal texts (§ 3.8.7.2)
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    // the first day it is over
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    `STATUS:${confirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
    // who works remotely can be met: the day does not make them busy
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar has one component at least (§ 3.6); one without events has the zone all of this is in. */
const ZONE_LINES = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Rome'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];

/** TEXT (§ 3.3.11): what would end the value or the line is escaped, what nobody may see is left out. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Cut between characters, never within one of several octets. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}
