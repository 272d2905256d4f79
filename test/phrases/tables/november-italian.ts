/** On a Friday in November, in Italian. */
export const novemberItalian = `
@ it 2026-11-20
3 -> ?
42 -> -
20261203 -> 2026-12-03
oggi -> 2026-11-20
domani -> 2026-11-21
Domani -> 2026-11-21
DOMANI!! -> 2026-11-21
dopodomani -> 2026-11-22
dopo domani -> 2026-11-22
domattina -> 2026-11-21
domani mattina -> 2026-11-21
ieri -> 2026-11-19
domani e dopodomani -> 2026-11-21 22
tra due giorni -> 2026-11-22
fra due giorni -> 2026-11-22
tra 3 giorni -> 2026-11-23
tra una settimana -> 2026-11-27
fra una settimana -> 2026-11-27
tra due settimane -> 2026-12-04
tra un mese -> 2026-12-20
tra quindici giorni -> 2026-12-05
oggi a otto -> 2026-11-27
due giorni fa -> 2026-11-18
giovedì -> 2026-11-26
giovedi -> 2026-11-26
giovedi' -> 2026-11-26
GIOVEDÌ -> 2026-11-26
gio -> 2026-11-26
lun. -> 2026-11-23
mer -> 2026-11-25
mar -> 2026-11-24
per giovedì -> 2026-11-26
vorrei giovedì per favore -> 2026-11-26
vorrei lavorare da casa giovedì -> 2026-11-26
posso fare smart working lunedì? -> 2026-11-23
nella giornata di giovedì -> 2026-11-26
giovedì mattina -> 2026-11-26
giovedì dalle 9 alle 13 -> 2026-11-26
domani alle 9.30 -> 2026-11-21
venerdì -> ?
venerdì prossimo -> 2026-11-27
lunedì prossimo -> 2026-11-23
prossimo lunedì -> 2026-11-23
il prossimo lunedì -> 2026-11-23
questo lunedì -> 2026-11-23
lunedì p.v. -> 2026-11-23
lunedì scorso -> 2026-11-16
giovedì e venerdì -> ?
mercoledì e giovedì -> 2026-11-25 26
lunedì, mercoledì e giovedì -> 2026-11-23 25 26
lun mer gio -> 2026-11-23 25 26
lun/mer -> 2026-11-23 25
mar e gio -> 2026-11-24 26
mar & gio -> 2026-11-24 26
lunedì e martedì prossimi -> 2026-11-23 24
domani e lunedì -> 2026-11-21 23
lunedì a otto -> 2026-11-30
domani, sabato -> 2026-11-21
domani venerdì -> ?
3 dicembre -> 2026-12-03
il 3 dicembre -> 2026-12-03
3 Dicembre 2026 -> 2026-12-03
3 dicembre 2027 -> 2027-12-03
3 dic -> 2026-12-03
3dic -> 2026-12-03
3/12 -> 2026-12-03
03/12 -> 2026-12-03
3.12 -> 2026-12-03
3.12. -> 2026-12-03
3/12/2026 -> 2026-12-03
3/12/26 -> 2026-12-03
03-12-2026 -> 2026-12-03
03.12.2026 -> 2026-12-03
2026-12-03 -> 2026-12-03
2026/12/3 -> 2026-12-03
12/03/2027 -> 2027-03-12
5/6 -> 2027-06-05
3 mar -> 2027-03-03
3 set -> 2027-09-03
1° dicembre -> 2026-12-01
1º dicembre -> 2026-12-01
primo dicembre -> 2026-12-01
il primo dicembre -> 2026-12-01
tre dicembre -> 2026-12-03
l'8 dicembre -> 2026-12-08
ventuno dicembre -> 2026-12-21
il giorno 3 dicembre -> 2026-12-03
dicembre 3 -> 2026-12-03
20 novembre -> 2026-11-20
19 novembre -> 2027-11-19
3 gennaio -> 2027-01-03
3 dicembre 2025 -> 2025-12-03
3 gennaio dell'anno prossimo -> 2027-01-03
il 3 -> 2026-12-03
il 25 -> 2026-11-25
il giorno 3 -> 2026-12-03
il 3 del mese prossimo -> 2026-12-03
il 25 di questo mese -> 2026-11-25
il 25 del mese -> 2026-11-25
natale -> 2026-12-25
vigilia di Natale -> 2026-12-24
l'ultimo giorno di novembre -> 2026-11-30
l'ultimo giorno del mese -> 2026-11-30
ultimo del mese prossimo -> 2026-12-31
giovedì 3 dicembre -> 2026-12-03
giovedì, 3 dicembre -> 2026-12-03
gio 3/12 -> 2026-12-03
gio. 3 dic. -> 2026-12-03
mar 1 dic -> 2026-12-01
giovedì 3 -> 2026-12-03
giovedì 26 -> 2026-11-26
3 dicembre (giovedì) -> 2026-12-03
giovedì prossimo 26 novembre -> 2026-11-26
venerdì 3 dicembre -> ?
venerdì 3 -> ?
lunedì 7 e martedì 8 dicembre -> 2026-12-07 08
lunedì 7, mercoledì 9 e giovedì 10 dicembre -> 2026-12-07 09 10
lunedì 7, lunedì 15 dicembre -> ?
3 e 4 dicembre -> 2026-12-03 04
3, 10 e 17 dicembre -> 2026-12-03 10 17
il 3, il 10 e il 17 dicembre -> 2026-12-03 10 17
il 3 e il 10 -> 2026-12-03 10
3 10 17 dicembre -> 2026-12-03 10 17
3 dicembre e 10 -> 2026-12-03 10
3 dicembre, 10 gennaio -> 2026-12-03 2027-01-10
3/12 e 4/12 -> 2026-12-03 04
3/12, 10/12, 17/12 -> 2026-12-03 10 17
3/12 4/12 -> 2026-12-03 04
3 e 4/12 -> 2026-12-03 04
il 17 e il 3 dicembre -> 2026-12-03 17
7-8-9 dicembre -> 2026-12-07..09
3 dicembre e 3 dicembre -> 2026-12-03
nei giorni 3 e 4 dicembre -> 2026-12-03 04
2026-12-03, 2026-12-04 -> 2026-12-03 04
12-14/11 -> 2027-11-12..14
12-14/12 -> 2026-12-12..14
12-14 dicembre -> 2026-12-12..14
12–14 dicembre -> 2026-12-12..14
12 - 14 dicembre 2027 -> 2027-12-12..14
dal 12 al 14 dicembre -> 2026-12-12..14
dal 12/12 al 14/12 -> 2026-12-12..14
12/12-14/12 -> 2026-12-12..14
dal 30 novembre al 2 dicembre -> 2026-11-30..12-02
dal 28 dicembre al 4 gennaio -> 2026-12-28..2027-01-04
dal 28 al 3 gennaio -> 2026-12-28..2027-01-03
dall'1 all'8 dicembre -> 2026-12-01..08
dal primo al 4 dicembre -> 2026-12-01..04
dal 25 al 27 -> 2026-11-25..27
dal 28 al 2 -> 2026-11-28..12-02
tra il 3 e il 5 dicembre -> 2026-12-03..05
da lunedì a mercoledì -> 2026-11-23..25
dal lunedì al mercoledì -> 2026-11-23..25
da lun a ven -> 2026-11-23..27
lun-mer -> 2026-11-23..25
da lunedì a venerdì della settimana prossima -> 2026-11-23..27
da lunedì 7 a mercoledì 9 dicembre -> 2026-12-07..09
da domani a martedì -> 2026-11-21..24
da domani al 3 dicembre -> 2026-11-21..12-03
da oggi a lunedì -> 2026-11-20..23
2026-12-03/2026-12-05 -> 2026-12-03..05
dal 3 fino al 5 dicembre -> 2026-12-03..05
dal 3 al 5 e dal 10 all’11 dicembre -> 2026-12-03..05 10 11
3-5 e 10 dicembre -> 2026-12-03..05 10
da lunedì per tre giorni -> 2026-11-23..25
settimana prossima -> 2026-11-23..29
tutta la settimana prossima -> 2026-11-23..29
la prossima settimana -> 2026-11-23..29
la settimana del 7 dicembre -> 2026-12-07..13
fine settimana -> 2026-11-21 22
i prossimi tre giorni -> 2026-11-21..23
da lunedì a venerdì tranne mercoledì -> 2026-11-23 24 26 27
dal 14 al 12 novembre -> ?
dal 18 al 25 novembre -> ?
tutti i martedì di gennaio -> 2027-01-05 12 19 26
tutti i martedi di gennaio 2027 -> 2027-01-05 12 19 26
ogni lunedì di dicembre -> 2026-12-07 14 21 28
i lunedì di dicembre -> 2026-12-07 14 21 28
i lunedì e i giovedì di dicembre -> 2026-12-03 07 10 14 17 21 24 28 31
tutti i venerdì di novembre -> 2026-11-20 27
ogni martedì del mese prossimo -> 2026-12-01 08 15 22 29
ogni martedì fino al 15 dicembre -> 2026-11-24 12-01 08 15
ogni martedì dal 1 al 15 dicembre -> 2026-12-01 08 15
ogni martedì per tre settimane -> 2026-11-24 12-01 08
tutti i lunedì da gennaio a febbraio -> 2027-01-04 11 18 25 02-01 08 15 22
tutti i giorni dal 3 al 5 dicembre -> 2026-12-03..05
tutti i giorni di dicembre -> 2026-12-01..31
tutto dicembre -> 2026-12-01..31
i prossimi tre martedì -> 2026-11-24 12-01 08
settimana prossima mar e gio -> 2026-11-24 26
la settimana prossima martedì e giovedì -> 2026-11-24 26
mar e gio della settimana prossima -> 2026-11-24 26
il martedì e il giovedì della settimana prossima -> 2026-11-24 26
venerdì della settimana prossima -> 2026-11-27
martedì tra due settimane -> 2026-12-01
il primo lunedì di dicembre -> 2026-12-07
l'ultimo venerdì di novembre -> 2026-11-27
giorni lavorativi della settimana prossima -> 2026-11-23..27
ogni martedì fino a fine mese -> 2026-11-24
ogni martedì fino alla fine di dicembre -> 2026-11-24 12-01 08 15 22 29
da lunedì a fine mese -> 2026-11-23..30
da oggi fino alla fine del mese -> 2026-11-20..30
settimana 50 -> 2026-12-07..13
dalla settimana prossima -> ?
ogni due martedì di gennaio -> ?
lunedì e martedì della settimana del 7 dicembre -> 2026-12-07 08
oggi, venerdì -> 2026-11-20
3 dicembre, giovedì -> 2026-12-03
giovedì ore 9-13 -> 2026-11-26
meglio giovedì, sono in viaggio lunedì o no -> ?
per Domenico e Marco: giovedì -> 2026-11-26
lavoro da casa il 3 e il 4 dicembre, grazie -> 2026-12-03 04
il lunedì dopo Pasqua -> ?
i prossimi giorni -> ?
il 3 brumaio -> ?
ogni venerdì di dicembre tranne il 25 -> 2026-12-04 11 18
dal 21 al 24 dicembre tranne il 22 e il 23 -> 2026-12-21 24
il martedì fino al 10 dicembre -> 2026-11-24 12-01 08
fra un paio di giorni -> 2026-11-22
settimana prox mar -> 2026-11-24
03-12 -> 2026-12-03
3-12 -> ?
givedì -> 2026-11-26
giovedí -> 2026-11-26
lundì -> 2026-11-23
mercoldì -> 2026-11-25
domanii -> 2026-11-21
doman -> 2026-11-21
3 dicmbre -> 2026-12-03
3 decembre -> 2026-12-03
12 genaio -> 2027-01-12
gioevdì -> 2026-11-26
givedì e mercoeldì -> 2026-11-25 26
settimana prosima martedì -> 2026-11-24
giovedì o lunedì -> ?
il 3 o il 4 dicembre -> ?
domani oppure dopodomani -> ?
tutti i martedì -> ?
ogni martedì -> ?
i martedì -> ?
il martedì -> ?
il martedì e il giovedì -> ?
martedì e giovedì di ogni settimana -> ?
ogni giorno -> ?
tutti i giorni -> ?
ogni settimana -> ?
un martedì di gennaio -> ?
martedì di gennaio -> ?
un giorno della settimana prossima -> ?
fine mese -> ?
a fine mese -> ?
metà dicembre -> ?
inizio gennaio -> ?
dicembre -> ?
a dicembre -> ?
il mese prossimo -> ?
questa settimana -> ?
da lunedì -> ?
dal 3 dicembre -> ?
dal 3 dicembre in poi -> ?
fino a lunedì -> ?
entro lunedì -> ?
non domani -> ?
la prima settimana di dicembre -> ?
l'ultima settimana di novembre -> ?
un martedì sì e uno no -> ?
a martedì alterni -> ?
dopo lunedì -> ?
lunedì e givdì -> ?
saldo -> -
aiuto -> -
ciao -> -
pippo pluto -> -
31 novembre -> -
30 febbraio -> -
31/11 -> -
32 dicembre -> -
0 dicembre -> -
12/25 -> -
2026-13-01 -> -
2026-02-30 -> -
domani e 31 novembre -> -
il 29, il 30 e il 31 novembre -> -
dal 28 al 31 novembre -> -
3/12, 31/11 -> -
31 novembre o 1 dicembre -> -
`;
