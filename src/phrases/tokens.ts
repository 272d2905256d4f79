import { type Language, monthWords, type Understood, understand } from './words.js';

/** A phrase cut up. A `date` is as written, perhaps impossible; `words` mean something together. */
export type Token =
  | { is: 'date'; day: number; month: number; year?: number }
  | { is: 'digits'; value: number; ordinal: boolean }
  | { is: 'year'; value: number }
  | { is: 'comma' | 'dash' | 'slash' | 'plus' }
  | Understood;

type Raw = Token | { is: 'word'; text: string };

const CENTURY = 2000;
const IGNORED = null;

/** `3/12/26 per favore` is a date, `1/2/3 dicembre` is none. */
const BEFORE_MONTH = ` ?(?:di |of )?(?:${monthWords})\\b`;
/** 30-nov, 30/nov/2026, 3-dic-26, as spreadsheets write them. */
const DASHED_MONTH = new RegExp(
  `(\\d{1,2})[-/.](${monthWords})\\b(?! ?\\d)(?:[-/.](\\d\\d)(?!\\d)|[-/.](?=\\d{4}))?`,
  'g',
);

/** Tried in this order at every place of the phrase. Day before month in both languages. */
const PATTERNS: [pattern: RegExp, read: (groups: string[]) => Raw | typeof IGNORED][] = [
  [/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, ([, year, , month, day]) => dated(day, month, year)],
  [/(20\d\d)([01]\d)([0-3]\d)(?!\d)/y, ([, year, month, day]) => dated(day, month, year)],
  [/(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/y, ([, day, , month, year]) => dated(day, month, year)],
  [/(\d{1,2}) (\d{1,2}) (20\d\d)(?!\d)/y, ([, day, month, year]) => dated(day, month, year)],
  [
    new RegExp(`(\\d{1,2})([/.])(\\d{1,2})\\2'?(\\d\\d)(?!\\d|[/.]\\d|${BEFORE_MONTH})`, 'y'),
    ([, day, , month, year]) => dated(day, month, year),
  ],
  // 7-8-10 may be days
  [
    new RegExp(`(\\d{1,2})-(0?[1-9]|1[0-2])-([2-9]\\d)(?!\\d|[-/.]\\d|${BEFORE_MONTH})`, 'y'),
    ([, day, month, year]) => dated(day, month, year),
  ],
  // 03-12 is a date, 3-12 may be a range
  [new RegExp(`(0\\d)-(\\d\\d)(?![\\d/-]|${BEFORE_MONTH})`, 'y'), ([, day, month]) => dated(day, month)],
  [/\d{1,2}(?::\d\d)+(?: ?[ap]m\b)?|\d{1,2}(?:\.\d\d)? ?[ap]m\b/y, () => IGNORED],
  [/(?:[01]?\d|2[0-3])\.(?:00|1[3-9]|[2-5]\d)(?![\d.])/y, () => IGNORED],
  [/(\d{1,2})(?: ?\/ ?|\.)(\d{1,2})(?!\d)/y, ([, day, month]) => dated(day, month)],
  [/(\d+)(st|nd|rd|th)\b/y, ([, digits]) => ({ is: 'digits', value: Number(digits), ordinal: true })],
  [/((?:19|20|21)\d\d)(?!\d)/y, ([, digits]) => ({ is: 'year', value: Number(digits) })],
  [/(?<=[a-z\d] )'(\d\d)(?!\d)/y, ([, digits]) => ({ is: 'year', value: CENTURY + Number(digits) })],
  [/\d+/y, ([digits]) => ({ is: 'digits', value: Number(digits), ordinal: false })],
  [/[a-z]+/y, ([text]) => ({ is: 'word', text: text ?? '' })],
  [/[,;|\n]/y, () => ({ is: 'comma' })],
  [/[-~>]+/y, () => ({ is: 'dash' })],
  [/\//y, () => ({ is: 'slash' })],
  [/[&+]/y, () => ({ is: 'plus' })],
  [/./suy, () => IGNORED],
];

export function tokensOf(phrase: string, language: Language): Token[] {
  const raw = cut(plain(phrase));
  const tokens: Token[] = [];
  for (let index = 0; index < raw.length; ) {
    const token = raw[index] as Raw;
    if (token.is !== 'word') {
      tokens.push(token);
      index += 1;
      continue;
    }
    const words: string[] = [];
    for (let next = index; raw[next]?.is === 'word'; next++) words.push((raw[next] as { text: string }).text);
    const [meaning, taken] = understand(words, 0, language);
    tokens.push(meaning);
    index += taken;
  }
  return tokens;
}

function cut(text: string): Raw[] {
  const raw: Raw[] = [];
  for (let place = 0; place < text.length; ) {
    for (const [pattern, read] of PATTERNS) {
      pattern.lastIndex = place;
      const groups = pattern.exec(text);
      if (groups === null) continue;
      place = pattern.lastIndex;
      const token = read(groups);
      if (token !== IGNORED) raw.push(token);
      break;
    }
  }
  return raw;
}

/** Lower case, without accents, every dash a hyphen, `1°` as `1th`, no letter more than twice in a row. */
function plain(phrase: string): string {
  return phrase
    .replace(/&(?:amp|gt);/g, (entity) => (entity === '&gt;' ? '>' : '&')) // Slack escapes them
    .replace(/(\d) ?[°ºª]/g, '$1th ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212→⇒➜…]|\.\.+/gu, '-')
    .replace(/\b(d?)all'/g, '$1al ') // English knows another "all"
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/\b(twenty|thirty)-(?=[a-z])/g, '$1 ')
    .replace(/\b(dopo|fine|week)-(?=[a-z])/g, '$1 ')
    .replace(/(\d{4}-\d\d-\d\d) ?\/ ?(?=\d{4}-)/g, '$1 - ')
    .replace(/\bw\/c\b/g, 'wc')
    .replace(DASHED_MONTH, (_, day, month, year) => `${day} ${month} ${year === undefined ? '' : `'${year}`}`)
    .replace(/[ \t\r]+/g, ' ')
    .trim();
}

function dated(day?: string, month?: string, year?: string): Raw {
  const date = { is: 'date', day: Number(day), month: Number(month) } as const;
  return year === undefined ? date : { ...date, year: Number(year) + (year.length === 2 ? CENTURY : 0) };
}
