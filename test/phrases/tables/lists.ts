/** Several days. */
export const lists = `
@ it 2026-11-26
3, 5 e 9 dicembre -> 2026-12-03 05 09
3 e 10/12 -> 2026-12-03 10
3/12 e 10/12 -> 2026-12-03 10
3/12, 10/12, 17/12 -> 2026-12-03 10 17
3/12 10/12 17/12 -> 2026-12-03 10 17
il 3 e il 5 dicembre -> 2026-12-03 05
il 3, il 5 e il 9 dicembre -> 2026-12-03 05 09
3 dicembre e 5 dicembre -> 2026-12-03 05
3 dicembre e 7 gennaio -> 2026-12-03 2027-01-07
giovedì 3 e venerdì 4 -> 2026-12-03 04
giovedì 3 e venerdì 4 dicembre -> 2026-12-03 04
gio 3, ven 4 -> 2026-12-03 04
giovedì 3 dicembre e venerdì 4 dicembre -> 2026-12-03 04
martedì e giovedì della prossima settimana -> 2026-12-01 03
settimana prossima mar e gio -> 2026-12-01 03
mar e gio settimana prossima -> 2026-12-01 03
settimana prossima: martedì, giovedì -> 2026-12-01 03
la prossima settimana martedì e giovedì -> 2026-12-01 03
martedì e giovedì prossimi -> 2026-12-01 03
domani e lunedì -> 2026-11-27 30
oggi e domani -> 2026-11-26 27
domani e dopodomani -> 2026-11-27 28
domani, lunedì e il 3 dicembre -> 2026-11-27 30 12-03
domani e giovedì prossimo -> 2026-11-27 12-03
il 30 novembre e il 1 dicembre -> 2026-11-30 12-01
30/11 e 1/12 -> 2026-11-30 12-01
30 novembre, 1 e 2 dicembre -> 2026-11-30..12-02
27 e 30 novembre, 3 dicembre -> 2026-11-27 30 12-03
3 5 9 dicembre -> 2026-12-03 05 09
3+4 dicembre -> 2026-12-03 04
3 & 4 dicembre -> 2026-12-03 04
3; 4; 5 dicembre -> 2026-12-03..05
dicembre: 3, 5, 9 -> 2026-12-03 05 09
dicembre 3, 5, 9 -> 2026-12-03 05 09
3 e 3 dicembre -> 2026-12-03
3 dicembre e 3 dicembre -> 2026-12-03
9, 5 e 3 dicembre -> 2026-12-03 05 09
sia giovedì 3 che venerdì 4 -> 2026-12-03 04
il 3 ed il 5 dicembre -> 2026-12-03 05
anche il 3 dicembre -> 2026-12-03
lunedì 30 e poi giovedì 3 dicembre -> 2026-11-30 12-03
lunedì e mercoledì della prossima settimana e venerdì 11 dicembre -> 2026-11-30 12-02 11
lunedì e martedì 1 dicembre -> 2026-11-30 12-01
il 3 e il 4 -> 2026-12-03 04
27 e 3 -> ?
3 dicembre, 31 novembre -> -
3, 32 dicembre -> -
30, 31 novembre -> -
questo venerdì e lunedì prossimo -> 2026-11-27 30
martedì di questa settimana -> ?
3 dicembre e venerdì -> 2026-11-27 12-03
29 dicembre e 5 gennaio -> 2026-12-29 2027-01-05
29/12, 5/1 -> 2026-12-29 2027-01-05
2026-12-03, 2026-12-05 -> 2026-12-03 05
2026-12-03 2026-12-05 -> 2026-12-03 05
@ en 2026-11-26
3, 5 and 9 December -> 2026-12-03 05 09
December 3, 5 and 9 -> 2026-12-03 05 09
Dec 3rd, 5th and 9th -> 2026-12-03 05 09
3/12 and 10/12 -> 2026-12-03 10
3 and 10/12 -> 2026-12-03 10
Thursday 3rd and Friday 4th -> 2026-12-03 04
Thursday the 3rd and Friday the 4th -> 2026-12-03 04
Thu 3 and Fri 4 December -> 2026-12-03 04
next week Tue and Thu -> 2026-12-01 03
Tue and Thu next week -> 2026-12-01 03
Tuesday and Thursday of next week -> 2026-12-01 03
next Tuesday and Thursday -> 2026-12-01 03
tomorrow and Monday -> 2026-11-27 30
today and tomorrow -> 2026-11-26 27
tomorrow and the day after tomorrow -> 2026-11-27 28
December 29 and January 5 -> 2026-12-29 2027-01-05
both Friday and Monday -> 2026-11-27 30
Dec 3, Dec 5 -> 2026-12-03 05
Dec 3 & 5 -> 2026-12-03 05
Nov 30, Dec 1 and 2 -> 2026-11-30..12-02
30 November and 1 December -> 2026-11-30 12-01
the 3rd and the 5th -> 2026-12-03 05
the 3rd and 5th of December -> 2026-12-03 05
`;
