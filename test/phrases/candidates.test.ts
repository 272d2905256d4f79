import { expect, test } from 'vitest';
import { readDates } from '../../src/phrases/read-dates.js';
import { localDate } from '../../src/rules/local-date.js';
import { dates, linesOf } from './table.js';

/** What may be meant, the likeliest first, parted by ` / `; `?` where there is nothing to offer. */
const offered = `
@ it 2026-11-26
giovedì -> 2026-11-26 / 2026-12-03
giovedì e venerdì -> 2026-11-26 27 / 2026-11-27 12-03
da giovedì a sabato -> 2026-11-26..28 / 2026-12-03..05
venerdì o lunedì -> 2026-11-27 / 2026-11-30
lunedì, martedì o mercoledì -> 2026-11-30 / 2026-12-01 / 2026-12-02
uno tra lunedì e martedì -> 2026-11-30 / 2026-12-01
3 o 4 dicembre -> 2026-12-03 / 2026-12-04
martedì o giovedì della settimana prossima -> 2026-12-01 / 2026-12-03
giovedì o venerdì -> 2026-11-26 / 2026-12-03 / 2026-11-27
venerdì, anzi lunedì -> 2026-11-27 / 2026-11-30
venerdì 3 dicembre -> 2026-12-03 / 2026-12-04
lunedì 3 dicembre -> 2026-12-03 / 2026-11-30
domani giovedì -> 2026-11-27 / 2026-11-26
ogni martedì -> 2026-12-01 08 15 22 29
martedì di gennaio -> 2027-01-05 12 19 26
ogni giovedì dal 3 dicembre -> 2026-12-03 10 17 24 31 / 2026-12-03 10 17 24 31 2027-01-07 14 21 28
ogni giorno -> ?
martedì fino al 20 dicembre -> 2026-12-01..20 / 2026-12-01 08 15
martedì e giovedì fino al 20 dicembre -> 2026-12-01 03 08 10 15 17
lunedì e mercoledì dal 7 al 18 dicembre -> 2026-12-07 09 14 16
fino a domani -> 2026-11-27 / 2026-11-26 27
questa settimana -> 2026-11-26..29 / 2026-11-27..29
le prossime due settimane -> 2026-11-27..12-10 / 2026-11-30..12-13
12 -> 2026-12-12
7, 8 e 9 -> 2026-12-07..09
3-12 -> 2026-12-03..12 / 2026-12-03
3/5 dicembre -> 2026-12-03..05 / 2026-12-03 05
3 dicembre 26 -> 2026-12-03 / 2026-12-03 26
30 dicembre e 3 -> 2026-12-30 2027-01-03
il 31 -> 2026-12-31
il 3 brumaio -> 2026-12-03
fine mese -> 2026-11-30
forse venerdì -> 2026-11-27
venerdì 9-13 -> 2026-11-27
non venerdì -> ?
dopo venerdì -> ?
un giorno della settimana prossima -> ?
gennaio -> ?
@ it 2026-11-20
dal 18 al 25 novembre -> 2026-11-20..25 / 2027-11-18..25
@ it 2026-11-25
ogni giovedì -> 2026-11-26 / 2026-11-26 12-03 10 17 24 31
@ it 2026-12-28
29, 30 e 7 gennaio -> 2026-12-29 30 2027-01-07 / 2027-01-07 29 30
dal 27 dicembre al 3 gennaio -> 2026-12-28..31 2027-01-01..03 / 2027-12-27..31 2028-01-01..03
@ it 2026-12-20
3 e 28 dicembre -> 2026-12-28 / 2026-12-28 2027-12-03
il 5 e il 28 -> 2027-01-05 28 / 2026-12-28 2027-01-05
@ it 2027-01-28
tutti i martedì di gennaio -> 2028-01-04 11 18 25
@ en 2026-11-24
Tuesday -> 2026-11-24 / 2026-12-01
munday -> 2026-11-30 / 2026-11-29
every other Thursday until 31 December -> 2026-11-26 12-10 24 / 2026-12-03 17 31
Monday or Tuesday next week -> 2026-11-30 / 2026-12-01
@ en 2026-11-29
this weekend -> 2026-11-29 / 2026-12-05 06
`;

test.each(linesOf(offered))('$today: $phrase', ({ lang, today, phrase, answer }) => {
  const read = readDates(phrase, today, lang);
  expect(read).toMatchObject({ dates: null, ambiguous: true, why: 'ambiguous' });
  expect(read.candidates).toEqual(answer === '?' ? undefined : answer.split(' / ').map(dates));
});

test('what is clear, impossible or no date at all offers nothing', () => {
  for (const phrase of ['domani', '31 novembre', 'giovedì o il 31 novembre', 'ciao']) {
    expect(readDates(phrase, localDate('2026-11-26'), 'it')).not.toHaveProperty('candidates');
  }
});
