/** Around the turn of the year. */
export const yearEnd = `
@ it 2026-12-20
domani -> 2026-12-21
31 dicembre -> 2026-12-31
1 gennaio -> 2027-01-01
7/1 -> 2027-01-07
19 dicembre -> 2027-12-19
dal 28 al 3 -> 2026-12-28..2027-01-03
dal 28 dicembre al 3 gennaio -> 2026-12-28..2027-01-03
28/12-3/1 -> 2026-12-28..2027-01-03
28, 29 dicembre e 4 gennaio -> 2026-12-28 29 2027-01-04
tutti i lunedì di gennaio -> 2027-01-04 11 18 25
ogni martedì fino al 12 gennaio -> 2026-12-22 29 2027-01-05 12
il mese prossimo tutti i martedì -> 2027-01-05 12 19 26
il primo lunedì di gennaio -> 2027-01-04
primo giovedì dell'anno prossimo -> ?
il 2 gennaio 2027 -> 2027-01-02
il 2 gennaio 2026 -> 2026-01-02
il 2 gennaio prossimo -> 2027-01-02
il 7 -> 2027-01-07
il 22 -> 2026-12-22
venerdì 1 gennaio -> 2027-01-01
giovedì 1 gennaio -> ?
fine anno -> ?
Capodanno -> 2027-01-01
@ it 2026-12-28
giovedì -> 2026-12-31
venerdì -> 2027-01-01
lunedì -> ?
lunedì prossimo -> 2027-01-04
da mercoledì a venerdì -> 2026-12-30..2027-01-01
mercoledì e venerdì -> 2026-12-30 2027-01-01
27 dicembre -> 2027-12-27
28 dicembre -> 2026-12-28
5 gennaio -> 2027-01-05
dal 27 dicembre al 3 gennaio -> ?
dal 30 al 2 -> 2026-12-30..2027-01-02
tutti i giovedì di dicembre -> 2026-12-31
29, 30 e 7 gennaio -> ?
29, 30 e 31 gennaio -> 2027-01-29..31
29 e 30 dicembre, 7 e 8 gennaio -> 2026-12-29 30 2027-01-07 08
29 e 30/12, 7/1 -> 2026-12-29 30 2027-01-07
martedì 29 e martedì 5 -> 2026-12-29 2027-01-05
martedì 29 e martedì 5 gennaio -> 2026-12-29 2027-01-05
@ it 2026-12-31
giovedì -> ?
venerdì -> 2027-01-01
giovedì prossimo -> 2027-01-07
31 dicembre -> 2026-12-31
30 dicembre -> 2027-12-30
1 gennaio -> 2027-01-01
4/1 -> 2027-01-04
4/1/2027 -> 2027-01-04
4/1/27 -> 2027-01-04
4/1/26 -> 2026-01-04
il 4 -> 2027-01-04
dal 4 all'8 gennaio -> 2027-01-04..08
4-8/1 -> 2027-01-04..08
questa settimana -> ?
la prossima settimana -> 2027-01-04..10
tutti i martedì del mese -> ?
tutti i martedì del mese prossimo -> 2027-01-05 12 19 26
29 febbraio -> -
@ it 2027-01-01
oggi -> 2027-01-01
31 dicembre -> 2027-12-31
1 gennaio -> 2027-01-01
lunedì -> 2027-01-04
venerdì -> ?
2/1 -> 2027-01-02
28/12 -> 2027-12-28
giovedì 31 dicembre -> ?
venerdì 31 dicembre -> 2027-12-31
dal 28 dicembre al 2 gennaio -> ?
tutti i martedì di dicembre -> 2027-12-07 14 21 28
tutti i martedì di gennaio -> 2027-01-05 12 19 26
28-30/12 -> 2027-12-28..30
@ it 2027-12-31
29 febbraio -> 2028-02-29
29/2 -> 2028-02-29
martedì 29 febbraio -> 2028-02-29
domani -> 2028-01-01
@ en 2026-12-31
tomorrow -> 2027-01-01
next week -> 2027-01-04..10
Monday -> 2027-01-04
January 5 -> 2027-01-05
5 Jan -> 2027-01-05
Dec 30 -> 2027-12-30
the 5th -> 2027-01-05
Tuesdays in January -> 2027-01-05 12 19 26
every Monday until 20 January -> 2027-01-04 11 18
from tomorrow to Tuesday -> 2027-01-01..05
next month -> ?
in 2 weeks -> 2027-01-14
@ en 2027-01-10
tomorrow -> 2027-01-11
9 January -> 2028-01-09
January 9 -> 2028-01-09
10 January -> 2027-01-10
Dec 31 -> 2027-12-31
Sunday -> ?
Mondays in January -> 2027-01-11 18 25
the 9th -> 2027-02-09
`;
