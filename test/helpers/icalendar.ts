/**
 * A strict reader of RFC 5545, written from the document and knowing nothing of the writer: what it takes, calendar
 * programs take. Whatever the document forbids is thrown.
 */

export interface Property {
  params: Record<string, string>;
  /** As written; see `textOf`. */
  value: string;
}

export interface Component {
  name: string;
  properties: Record<string, Property[]>;
  components: Component[];
}

const NAME = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(.*)$/su;
const UTC = /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const ONCE = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'TRANSP'];

export function readCalendar(bytes: Uint8Array): Component {
  const lines = unfold(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const open: Component[] = [];
  let whole: Component | undefined;
  for (const line of lines) {
    if (whole) throw new Error(`after the end: ${line}`);
    const [, name = '', params = '', value = ''] = NAME.exec(line) ?? [];
    if (!name) throw new Error(`no content line: ${JSON.stringify(line)}`);
    if (/[\p{Cc}]/u.test(value.replaceAll('\t', ''))) throw new Error(`control character: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, properties: {}, components: [] });
    else if (name === 'END') {
      const closed = open.pop();
      if (closed?.name !== value) throw new Error(`END:${value} closes ${closed?.name}`);
      const parent = open.at(-1);
      if (parent) parent.components.push(closed);
      else whole = closed;
    } else {
      const owner = open.at(-1);
      if (!owner) throw new Error(`outside: ${line}`);
      const parsed = { params: paramsOf(params), value };
      owner.properties[name] = [...(owner.properties[name] ?? []), parsed];
    }
  }
  if (!whole) throw new Error(`not closed: ${open.map(({ name }) => name)}`);
  check(whole);
  return whole;
}

/** Every line ends with CRLF and has at most 75 octets; each is whole UTF-8 by itself. */
function unfold(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`bare CR or LF: ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
    if (line.includes('\ufffd')) throw new Error(`cut within a character: ${line}`);
  }
  const whole: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole;
}

function paramsOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split(';').flatMap((one) => (one ? [one.split('=', 2)] : [])));
}

export function only(component: Component, name: string): Property {
  const [first, second] = component.properties[name] ?? [];
  if (!first || second) throw new Error(`${component.name} has ${second ? 'two' : 'no'} ${name}`);
  return first;
}

/** The text behind a TEXT value. @throws where something that must be escaped is not */
export function textOf({ value }: Property): string {
  const bare = value.replace(/\\[\\;,nN]/g, '');
  if (/[\\;,]/.test(bare)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

function check(calendar: Component): void {
  if (calendar.name !== 'VCALENDAR') throw new Error(`a ${calendar.name}`);
  if (only(calendar, 'VERSION').value !== '2.0') throw new Error('another version');
  textOf(only(calendar, 'PRODID'));
  if (calendar.components.length === 0) throw new Error('no component');
  const seen = new Set<string>();
  for (const event of calendar.components.filter(({ name }) => name === 'VEVENT')) {
    const uid = only(event, 'UID').value;
    if (seen.has(uid)) throw new Error(`twice: ${uid}`);
    seen.add(uid);
    for (const name of ONCE) if ((event.properties[name]?.length ?? 0) > 1) throw new Error(`two ${name}`);
    for (const name of ['DTSTAMP', 'LAST-MODIFIED'])
      if (!UTC.test(only(event, name).value)) throw new Error(`${name} is not in UTC`);
    for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION'])
      for (const property of event.properties[name] ?? []) textOf(property);
    if (!/^\d+$/.test(only(event, 'SEQUENCE').value)) throw new Error('SEQUENCE is no integer');
    const [start, end] = [dateIn(event, 'DTSTART'), dateIn(event, 'DTEND')];
    if (end <= start) throw new Error('it ends before it begins');
  }
}

/** `YYYY-MM-DD` of a property of whole days. */
export function dateIn(event: Component, name: 'DTSTART' | 'DTEND'): string {
  const { params, value } = only(event, name);
  if (params.VALUE !== 'DATE' || !/^\d{8}$/.test(value)) throw new Error(`${name} is no date: ${value}`);
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  if (new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) throw new Error(`no day: ${date}`);
  return date;
}
