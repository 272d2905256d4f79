/** Days by their number and name. */
export const days = `
@ it 2026-11-26
3 dicembre -> 2026-12-03
il 3 dicembre -> 2026-12-03
giovedì 3 dicembre -> 2026-12-03
giovedì 3 -> 2026-12-03
gio 3 dic -> 2026-12-03
gio 3/12 -> 2026-12-03
gio. 3 dic. -> 2026-12-03
il giorno 3 dicembre -> 2026-12-03
in data 3 dicembre 2026 -> 2026-12-03
3 dicembre 2026 -> 2026-12-03
3 dic -> 2026-12-03
3dic -> 2026-12-03
3/12 -> 2026-12-03
03/12 -> 2026-12-03
3.12 -> 2026-12-03
3/12/26 -> 2026-12-03
3/12/2026 -> 2026-12-03
03-12-2026 -> 2026-12-03
3.12.2026 -> 2026-12-03
3.12.26 -> 2026-12-03
2026-12-03 -> 2026-12-03
2026/12/03 -> 2026-12-03
l'1 dicembre -> 2026-12-01
l’1 dicembre -> 2026-12-01
il primo dicembre -> 2026-12-01
1° dicembre -> 2026-12-01
1º dicembre -> 2026-12-01
l'8 dicembre -> 2026-12-08
l'11 dicembre -> 2026-12-11
tre dicembre -> 2026-12-03
il ventuno dicembre -> 2026-12-21
trentuno dicembre -> 2026-12-31
il 3 di dicembre -> 2026-12-03
il 10 gennaio -> 2027-01-10
10 gennaio -> 2027-01-10
25 novembre -> 2027-11-25
26 novembre -> 2026-11-26
27 novembre -> 2026-11-27
il 3 -> 2026-12-03
il 27 -> 2026-11-27
il 26 -> 2026-11-26
il giorno 30 -> 2026-11-30
venerdì 27 -> 2026-11-27
lunedì 30 -> 2026-11-30
3 dicembre 2025 -> 2025-12-03
3 mar -> 2027-03-03
mar 1 dic -> 2026-12-01
mar 1/12 -> 2026-12-01
martedì 1° dicembre -> 2026-12-01
giovedì, 3 dicembre -> 2026-12-03
giovedì (3 dicembre) -> 2026-12-03
3 dicembre (giovedì) -> 2026-12-03
3 dicembre, giovedì -> 2026-12-03
il 3 del mese prossimo -> 2026-12-03
il 3 dicembre prossimo -> 2026-12-03
il 3 p.v. -> 2026-12-03
il 28 febbraio -> 2027-02-28
29 febbraio -> -
29/2 -> -
29 febbraio 2028 -> 2028-02-29
29/2/2028 -> 2028-02-29
12/3 -> 2027-03-12
13/12 -> 2026-12-13
Natale -> 2026-12-25
la vigilia di Natale -> 2026-12-24
Santo Stefano -> 2026-12-26
la Befana -> 2027-01-06
ultimo giorno del mese -> 2026-11-30
il primo lunedì di dicembre -> 2026-12-07
il secondo martedì di dicembre -> 2026-12-08
l'ultimo venerdì del mese -> 2026-11-27
l'ultimo venerdì di gennaio -> 2027-01-29
il primo giorno di dicembre -> 2026-12-01
@ it 2028-02-28
29 febbraio -> 2028-02-29
domani -> 2028-02-29
dopodomani -> 2028-03-01
29/2 -> 2028-02-29
martedì -> 2028-02-29
martedì 29 -> 2028-02-29
28 febbraio -> 2028-02-28
@ it 2027-02-28
domani -> 2027-03-01
il 29 febbraio -> -
29/2/2027 -> -
lunedì 1 marzo -> 2027-03-01
@ it 2028-02-29
domani -> 2028-03-01
29 febbraio -> 2028-02-29
28 febbraio -> 2029-02-28
oggi -> 2028-02-29
@ en 2026-11-26
December 3 -> 2026-12-03
Dec 3rd -> 2026-12-03
dec 3 -> 2026-12-03
3rd of December -> 2026-12-03
the 3rd of December -> 2026-12-03
3 December -> 2026-12-03
3 Dec 2026 -> 2026-12-03
December 3, 2026 -> 2026-12-03
December 3rd, 2026 -> 2026-12-03
Thursday 3 December -> 2026-12-03
Thursday, December 3rd -> 2026-12-03
Thu 3 Dec -> 2026-12-03
Thu, Dec 3 -> 2026-12-03
Thursday the 3rd -> 2026-12-03
the 3rd -> 2026-12-03
on the 3rd -> 2026-12-03
the 27th -> 2026-11-27
3/12 -> 2026-12-03
12/3 -> 2027-03-12
03/12/2026 -> 2026-12-03
2026-12-03 -> 2026-12-03
the first of December -> 2026-12-01
1st December -> 2026-12-01
twenty-first of December -> 2026-12-21
January 10 -> 2027-01-10
Jan 10th -> 2027-01-10
Sept 5 -> 2027-09-05
Nov 25 -> 2027-11-25
Christmas Eve -> 2026-12-24
the first Monday of December -> 2026-12-07
first Monday in December -> 2026-12-07
the last Friday of the month -> 2026-11-27
last Friday of January -> 2027-01-29
the last day of the month -> 2026-11-30
Mar 3 -> 2027-03-03
the 3rd of next month -> 2026-12-03
February 29 -> -
29 February 2028 -> 2028-02-29
`;
