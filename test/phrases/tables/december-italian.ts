/** In December, in Italian. */
export const decemberItalian = `
@ it 2026-12-09
domain -> 2026-12-10
dmoani -> 2026-12-10
doamni -> 2026-12-10
domnai -> 2026-12-10
domeinca -> 2026-12-13
domenca -> 2026-12-13
sabbato -> 2026-12-12
sabto -> 2026-12-12
lundei -> 2026-12-14
lnedì -> 2026-12-14
luned -> 2026-12-14
luendì -> 2026-12-14
lunedì' -> 2026-12-14
matredì -> 2026-12-15
martdì -> 2026-12-15
mrtedì -> 2026-12-15
maretdì -> 2026-12-15
mercledì -> ?
giovvedì -> 2026-12-10
giovedìì -> 2026-12-10
gipvedì -> 2026-12-10
goivedì -> 2026-12-10
venedrì -> 2026-12-11
venerdì venerdì -> 2026-12-11
venetdì -> 2026-12-11
lunedì prossmo -> 2026-12-14
settimna prossima -> 2026-12-14..20
settmana prosisma -> 2026-12-14..20
20 dicebmre -> 2026-12-20
20 diecmbre -> 2026-12-20
20 dicenbre -> 2026-12-20
8 gennai -> 2027-01-08
8 genniao -> 2027-01-08
8 febbrario -> 2027-02-08
8 marxo -> 2027-03-08
8 mazro -> 2027-03-08
8 apirle -> 2027-04-08
8 maggo -> 2027-05-08
8 giungo -> 2027-06-08
8 agsto -> 2027-08-08
8 ottbre -> 2027-10-08
8 novmbre -> 2027-11-08
tutti i matredì di gennaio -> 2027-01-05 12 19 26
ongi martedì di gennaio -> 2027-01-05 12 19 26
dopodmani -> 2026-12-11
dopdomani -> 2026-12-11
dopo domain -> ?
ogi -> 2026-12-09
giovedi e venerdi -> 2026-12-10 11
giovedi' e venerdi' -> 2026-12-10 11
gio/ven -> 2026-12-10 11
gio-ven -> 2026-12-10 11
gio ven -> 2026-12-10 11
gio,ven -> 2026-12-10 11
gio+ven -> 2026-12-10 11
gio&ven -> 2026-12-10 11
gio.ven -> 2026-12-10 11
GIO E VEN -> 2026-12-10 11
giovedì, venerdì -> 2026-12-10 11
giovedì ed anche venerdì -> 2026-12-10 11
giovedì nonché venerdì -> 2026-12-10 11
sia giovedì sia venerdì -> 2026-12-10 11
giovedì più venerdì -> 2026-12-10 11
il prossimo giovedì e il prossimo venerdì -> 2026-12-10 11
giovedì 10 -> 2026-12-10
gio 10 -> 2026-12-10
gio10 -> 2026-12-10
giovedì10 dicembre -> 2026-12-10
10dic2026 -> 2026-12-10
10 dic.2026 -> 2026-12-10
10 dicembre, 2026 -> 2026-12-10
il 10 -> 2026-12-10
per il 10 -> 2026-12-10
il giorno 10 -> 2026-12-10
giorno 10 -> 2026-12-10
il 9 -> 2026-12-09
il 8 -> 2027-01-08
l'8 -> 2027-01-08
l'8 e il 10 -> ?
dal 10 al 12 -> 2026-12-10..12
dal 8 al 12 -> ?
dal 9 al 12 -> 2026-12-09..12
dal 28 al 5 -> 2026-12-28..2027-01-05
dal 10 all'11 -> 2026-12-10 11
10-11 dicembre -> 2026-12-10 11
10/11 dicembre -> ?
10 e 11/12 -> 2026-12-10 11
10,11/12 -> 2026-12-10 11
10+11/12 -> 2026-12-10 11
10/12-11/12 -> 2026-12-10 11
10.12-11.12 -> 2026-12-10 11
10/12 – 11/12 -> 2026-12-10 11
10/12/26-11/12/26 -> 2026-12-10 11
10/12/26 e 11/12/26 -> 2026-12-10 11
10/12/26, 11/12/26 -> 2026-12-10 11
10/12/26 11/12/26 -> 2026-12-10 11
10/12/2026 e 11/12/2026 -> 2026-12-10 11
10/12/26 per favore -> 2026-12-10
10-12-26 -> 2026-12-10
10-12-26 grazie -> 2026-12-10
10-12-2026 -> 2026-12-10
10-12/01 -> 2027-01-10..12
10-12/1 -> 2027-01-10..12
10 - 12 / 1 -> 2027-01-10..12
10-12 gennaio -> 2027-01-10..12
10-12 gen -> 2027-01-10..12
10-12 gen. 2027 -> 2027-01-10..12
dal 10 al 12 gennaio 2027 -> 2027-01-10..12
dal 10 al 12/1 -> 2027-01-10..12
dal 10/1 al 12/1 -> 2027-01-10..12
dal 10 gennaio al 12 -> 2027-01-10..12
10 gennaio - 12 -> 2027-01-10..12
dal 30 dicembre al 2 -> 2026-12-30..2027-01-02
dal 30 al 2 gennaio -> 2026-12-30..2027-01-02
30-2/1 -> 2026-12-30..2027-01-02
30/12 al 2/1 -> 2026-12-30..2027-01-02
30 dic - 2 gen -> 2026-12-30..2027-01-02
30 dicembre 2026 - 2 gennaio 2027 -> 2026-12-30..2027-01-02
dal 30 dicembre al 2 gennaio 2027 -> 2026-12-30..2027-01-02
dal 30 dicembre 2026 al 2 gennaio -> 2026-12-30..2027-01-02
mercoledì 30 dicembre -> 2026-12-30
giovedì 30 dicembre -> ?
sabato 2 gennaio -> 2027-01-02
ven 1/1 -> 2027-01-01
gio 1/1 -> ?
1/1 -> 2027-01-01
1° gennaio -> 2027-01-01
primo gennaio -> 2027-01-01
il 1 gennaio -> 2027-01-01
7 gennaio e 14 gennaio -> 2027-01-07 14
7, 14 e 21 gennaio -> 2027-01-07 14 21
giovedì 7, 14 e 21 gennaio -> 2027-01-07 14 21
giovedì 7, venerdì 14 gennaio -> ?
30 dicembre, 7 e 8 gennaio -> 2026-12-30 2027-01-07 08
30/12, 7 e 8/1 -> 2026-12-30 2027-01-07 08
30 e 31 dicembre e 7 gennaio -> 2026-12-30 31 2027-01-07
il 30, 31 e il 7 gennaio -> ?
tutti i giovedì di dicembre e gennaio -> 2026-12-10 17 24 31 2027-01-07 14 21 28
ogni giovedì da qui a fine anno -> 2026-12-10 17 24 31
ogni giovedì fino all'Epifania -> 2026-12-10 17 24 31
ogni giovedì fino al 14/1 -> 2026-12-10 17 24 31 2027-01-07 14
tutti i gio di gen -> 2027-01-07 14 21 28
tutti i giovedi' di gennaio 2027 -> 2027-01-07 14 21 28
tutti i giovedì di gennaio prossimo -> 2027-01-07 14 21 28
tutti i giovedì del prossimo gennaio -> 2027-01-07 14 21 28
tutti i giovedì del prossimo mese -> 2027-01-07 14 21 28
tutti i giovedì di questo mese -> 2026-12-10 17 24 31
tutti i giovedì di dicembre 2026 -> 2026-12-10 17 24 31
tutti i giovedì di novembre -> 2027-11-04 11 18 25
tutti i giovedì e venerdì di gennaio -> 2027-01-01 07 08 14 15 21 22 28 29
i lunedì, mercoledì e venerdì di gennaio -> 2027-01-01 04 06 08 11 13 15 18 20 22 25 27 29
i giovedì dal 7 al 21 gennaio -> 2027-01-07 14 21
il giovedì dal 7 al 21 gennaio -> 2027-01-07 14 21
giovedì dal 7 al 21 gennaio -> ?
ogni giovedì tra il 7 e il 21 gennaio -> 2027-01-07 14 21
tutti i giovedì eccetto il 24 dicembre -> ?
tutti i giovedì di dicembre salvo il 24 e il 31 -> 2026-12-10 17
tutti i giorni dal 14 al 18 dicembre -> 2026-12-14..18
dal lunedì al venerdì della settimana prossima -> 2026-12-14..18
la settimana del 14 -> 2026-12-14..20
la settimana dal 14 al 18 -> 2026-12-14..18
settimana 51 -> 2026-12-14..20
prossima settimana: mar, gio -> 2026-12-15 17
prossima settimana mar-gio -> 2026-12-15..17
prossima settimana da martedì a giovedì -> 2026-12-15..17
la prossima settimana tutti i giorni -> 2026-12-14..20
la prossima settimana tutta -> 2026-12-14..20
giovedì di settimana prossima -> 2026-12-17
giovedì prossima settimana -> 2026-12-17
il giovedì della prossima settimana -> 2026-12-17
giovedì questa settimana -> 2026-12-10
questa settimana giovedì e venerdì -> 2026-12-10 11
giovedì di questa settimana e martedì della prossima -> 2026-12-10 15
giovedì e poi martedì prossimo -> 2026-12-10 15
giovedì prossimo e giovedì 24 -> 2026-12-10 24
domani e venerdì -> 2026-12-10 11
oggi e venerdì -> 2026-12-09 11
da domani fino a sabato -> 2026-12-10..12
da domani per tre giorni -> 2026-12-10..12
domani e i due giorni successivi -> ?
tra 7 giorni -> 2026-12-16
tra sette giorni -> 2026-12-16
fra un giorno -> 2026-12-10
tra due giorni e tra tre giorni -> 2026-12-11 12
tra due o tre giorni -> ?
fra due/tre giorni -> ?
tra un paio di settimane -> 2026-12-23
fra una settimana esatta -> 2026-12-16
tra tre settimane -> 2026-12-30
tra quattro settimane -> 2027-01-06
tra un mese -> 2027-01-09
tra due mesi -> 2027-02-09
tra un anno -> 2027-12-09
fra 23 giorni -> 2027-01-01
il primo venerdì di gennaio -> 2027-01-01
il primo lunedì dell'anno -> ?
l'ultimo giorno dell'anno -> 2026-12-31
ultimo giovedì di dicembre -> 2026-12-31
l'ultimo giovedì del mese -> 2026-12-31
l'ultimo giovedì del mese prossimo -> 2027-01-28
il terzo giovedì del mese -> 2026-12-17
il secondo lunedì di gennaio 2027 -> 2027-01-11
il quinto giovedì di dicembre -> 2026-12-31
il quinto lunedì di dicembre -> -
il primo giovedì del mese -> ?
il primo giovedì di dicembre -> 2027-12-02
ultimo lunedì di febbraio -> 2027-02-22
`;
