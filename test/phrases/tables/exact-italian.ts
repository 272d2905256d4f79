/** Harder ones in Italian: exceptions, second thoughts, times of the day. */
export const exactItalian = `
@ it 2026-11-26
lun 30/11 -> 2026-11-30
lunedì 30/11/2026 -> 2026-11-30
30-nov -> 2026-11-30
30-nov-2026 -> 2026-11-30
3-dic-26 -> 2026-12-03
3/dic/2026 -> 2026-12-03
3.dic -> 2026-12-03
3 dicembre '26 -> 2026-12-03
3 dicembre ’26 -> 2026-12-03
3 dicembre 26 -> ?
2026-12-03T09:00 -> 2026-12-03
03/12/2026 09:00 -> 2026-12-03
3 dicembre alle 9 -> 2026-12-03
3 dicembre ore 9.00 -> 2026-12-03
3 dicembre dalle 9:00 alle 13:00 -> 2026-12-03
dalle 9 alle 13 di venerdì -> 2026-11-27
domani 9-13 -> ?
venerdì 14:00-18:00 -> 2026-11-27
giovedì 3 e 10 dicembre -> 2026-12-03 10
giovedì 3, 10 e 17 dicembre -> 2026-12-03 10 17
i giovedì 3, 10 e 17 dicembre -> 2026-12-03 10 17
giovedì 3, giovedì 10 e giovedì 17 dicembre -> 2026-12-03 10 17
giovedì 3 e venerdì 11 dicembre -> 2026-12-03 11
giovedì 3 e 11 dicembre -> 2026-12-03 11
il martedì 1 dicembre -> 2026-12-01
il giovedì 3 dicembre -> 2026-12-03
il giovedì della settimana prossima -> 2026-12-03
settimana dal 7 all'11 dicembre -> 2026-12-07..11
nella settimana dal 7 all'11 dicembre -> 2026-12-07..11
settimana 7-11 dicembre -> 2026-12-07..11
settimana 7 dicembre -> 2026-12-07..13
settimana 49 -> 2026-11-30..12-06
la seconda settimana di dicembre -> ?
primo giorno del mese prossimo -> 2026-12-01
l'ultimo giorno di febbraio 2028 -> 2028-02-29
il 31 -> ?
il 30 e il 31 -> ?
il 30 e il 2 -> 2026-11-30 12-02
il 2 e il 30 -> ?
il 27 e il 28 -> 2026-11-27 28
30 dicembre e 3 -> ?
giovedì 3 o venerdì 4 -> ?
giovedì 3 dicembre o giovedì 10 -> ?
dopodomani mattina -> 2026-11-28
domani pomeriggio -> 2026-11-27
questa mattina -> 2026-11-26
questo pomeriggio -> 2026-11-26
stasera -> 2026-11-26
lunedì, martedì e mercoledì prossimi -> 2026-11-30..12-02
lunedì prossimo e martedì -> 2026-11-30 12-01
prossimo martedì e venerdì -> ?
tra martedì e venerdì -> 2026-12-01..04
ogni lunedì e mercoledì dal 7 al 18 dicembre -> 2026-12-07 09 14 16
lunedì e mercoledì dal 7 al 18 dicembre -> ?
martedì e giovedì fino al 20 dicembre -> ?
martedì fino al 20 dicembre -> ?
tutti i martedì e i giovedì di gennaio -> 2027-01-05 07 12 14 19 21 26 28
il martedì e il giovedì di gennaio -> 2027-01-05 07 12 14 19 21 26 28
il martedì di gennaio -> 2027-01-05 12 19 26
il primo lunedì di ogni mese -> ?
ogni primo lunedì del mese -> ?
ogni giorno dal 7 all'11 dicembre -> 2026-12-07..11
7, 8 e 9 -> ?
giorni 7 e 8 gennaio -> 2027-01-07 08
7 e 8 gennaio 2027 -> 2027-01-07 08
30 dicembre e 8 gennaio 2027 -> 2026-12-30 2027-01-08
30 dicembre 2026 e 8 gennaio -> 2026-12-30 2027-01-08
dal 30 dicembre all'8 gennaio 2027 -> 2026-12-30..2027-01-08
dal 30/12/26 all'8/1/27 -> 2026-12-30..2027-01-08
30/12/2026-8/1/2027 -> 2026-12-30..2027-01-08
30.12-08.01 -> 2026-12-30..2027-01-08
dal 5 al 10 gennaio e dal 20 al 25 -> 2027-01-05..10 20..25
3, 5-7 dicembre -> 2026-12-03 05..07
3/12, 5-7/12 -> 2026-12-03 05..07
1-2-3 dicembre -> 2026-12-01..03
1,2,3 dicembre -> 2026-12-01..03
1/2/3 dicembre -> ?
3/4/5 dicembre -> ?
lun 7/12 - ven 11/12 -> 2026-12-07..11
7 dic - 11 dic -> 2026-12-07..11
dal lun 7 al ven 11 dicembre -> 2026-12-07..11
7/12 al 11/12 -> 2026-12-07..11
7 al 11 dicembre -> 2026-12-07..11
dicembre 7-11 -> 2026-12-07..11
tra due settimane -> 2026-12-10
la settimana dopo la prossima -> 2026-12-07..13
lunedì e giovedì delle prossime due settimane -> ?
ogni giovedì per un mese -> ?
ogni giovedì per quattro settimane -> 2026-12-03 10 17 24
ogni venerdì per le prossime 4 settimane -> 2026-11-27 12-04 11 18
ogni venerdì di quest'anno -> 2026-11-27 12-04 11 18 25
ogni giovedì tra il 3 e il 20 dicembre -> 2026-12-03 10 17
i primi due martedì di gennaio -> ?
gli ultimi due venerdì di dicembre -> ?
i primi tre giorni di dicembre -> ?
prima metà di dicembre -> ?
tutti i giorni lavorativi di dicembre -> 2026-12-01..04 07..11 14..18 21..25 28..31
dal 7 all'11 dicembre compreso -> 2026-12-07..11
dal 7 all'11 dicembre inclusi -> 2026-12-07..11
dal 7 all'11 dicembre estremi inclusi -> 2026-12-07..11
dal 7 all'11 dicembre escluso -> 2026-12-07..10
dal 7 all'11 dicembre, 8 escluso -> 2026-12-07 09..11
dal 7 all'11 dicembre escluso l'8 -> 2026-12-07 09..11
dal 3 al 9 dicembre esclusi i weekend -> 2026-12-03 04 07..09
dal 3 al 9 dicembre sabato e domenica esclusi -> 2026-12-03 04 07..09
dal 3 al 9 dicembre, sabato e domenica esclusi -> 2026-12-03 04 07..09
dal 3 al 9 dicembre senza sabato e domenica -> 2026-12-03 04 07..09
tutti i giorni della settimana prossima, venerdì escluso -> 2026-11-30..12-03 05 06
la settimana prossima ma non venerdì -> 2026-11-30..12-03 05 06
la settimana prossima ad eccezione di venerdì -> 2026-11-30..12-03 05 06
la settimana prossima trane venerdì -> 2026-11-30..12-03 05 06
la settimana prossima venerdì no -> ?
la settimana prossima compreso sabato -> ?
venerdì invece di lunedì -> 2026-11-27
venerdì anziché lunedì -> 2026-11-27
venerdì, anzi lunedì -> ?
sposta venerdì a lunedì -> ?
spostare da venerdì a lunedì -> ?
venerdì opure lunedì -> ?
venerdì o lunedi' -> ?
antivigilia di Natale -> 2026-12-23
vigilia di Capodanno -> 2026-12-31
sotto Natale -> ?
vacanze di Natale -> ?
settimana di Natale -> 2026-12-21..27
fra Natale e Capodanno -> 2026-12-25..2027-01-01
Pasqua -> 2027-03-28
venerdì santo -> 2027-03-26
martedì dopo Pasqua -> ?
fino a domani -> ?
fino al 20 dicembre -> ?
sett prossima mar e gio -> 2026-12-01 03
sett. prossima -> 2026-11-30..12-06
prossima sett. -> 2026-11-30..12-06
prox settimana -> 2026-11-30..12-06
lun prox -> 2026-11-30
mar e gio della prossima -> 2026-12-01 03
tutto lunedì -> 2026-11-30
tutto il giorno lunedì -> 2026-11-30
lunedì tutto il giorno -> 2026-11-30
lunedì tutta la giornata -> 2026-11-30
non so -> -
non lo so ancora -> -
no grazie -> -
mai -> -
forse venerdì -> ?
venerdì forse -> ?
venerdì se possibile -> 2026-11-27
venerdì o se no lunedì -> ?
se possibile venerdì altrimenti lunedì -> ?
venerdì, in alternativa lunedì -> ?
o il 3 o il 4 dicembre -> ?
3 dicembre/4 dicembre -> 2026-12-03 04
domani, dopodomani -> 2026-11-27 28
domani dopodomani -> 2026-11-27 28
oggi stesso -> 2026-11-26
venerdì e lunedì mattina -> 2026-11-27 30
il 30/11 ed il 2/12 -> 2026-11-30 12-02
30/11+2/12 -> 2026-11-30 12-02
30/11 - 2/12 -> 2026-11-30..12-02
30/11;2/12 -> 2026-11-30 12-02
30/11 | 2/12 -> 2026-11-30 12-02
lunedì 30 e mercoledì 2 -> 2026-11-30 12-02
lunedì 30, mercoledì 2 dicembre -> 2026-11-30 12-02
venerdì 27, lunedì 30 e martedì 1 -> 2026-11-27 30 12-01
3 dicembre ＋ 4 dicembre -> 2026-12-03 04
３/１２ -> 2026-12-03
3️⃣ dicembre -> 2026-12-03
il tre -> 2026-12-03
il tre e il quattro dicembre -> 2026-12-03 04
tre e quattro dicembre -> 2026-12-03 04
dal tre al cinque dicembre -> 2026-12-03..05
ventitré dicembre -> 2026-12-23
il ventitre -> 2026-12-23
1 dicembre -> 2026-12-01
1 e 2 dicembre -> 2026-12-01 02
primo e due dicembre -> 2026-12-01 02
il 1°, il 2 e il 3 dicembre -> 2026-12-01..03
un giorno -> ?
qualche giorno a dicembre -> ?
due giorni la settimana prossima -> ?
lunedì e un altro giorno -> ?
il 3 o giù di lì -> ?
verso il 3 -> ?
dopo il 3 dicembre -> ?
entro venerdì -> ?
metà mese -> ?
ieri -> 2026-11-25
lunedì scorso -> 2026-11-23
la settimana scorsa -> 2026-11-16..22
la scorsa settimana -> 2026-11-16..22
3 dicembre 1926 -> 1926-12-03
3 dicembre 9999 -> -
3/12/1026 -> -
31/6 -> -
31 giugno -> -
31/9/2026 -> -
dal 31/11 al 2/12 -> -
tutti i martedì fino al 30 febbraio -> -
tutti i martedì di tredicembre -> ?
venerdì 31 novembre -> -
3 dicembre e il 32 -> -
il 32 -> -
il 0 -> -
32 -> -
@ it 2026-11-23
tutti i lunedì di novembre -> 2026-11-23 30
giovedì prossimo -> 2026-11-26
giovedì della prossima -> 2026-12-03
giovedì a otto -> 2026-12-03
giovedì a quindici -> 2026-12-10
oggi a quindici -> 2026-12-07
domani a otto -> 2026-12-01
da oggi a mercoledì -> 2026-11-23..25
da lunedì a mercoledì -> ?
lunedì e martedì -> ?
lunedì 23 -> 2026-11-23
lunedì 30 -> 2026-11-30
lunedì mattina -> ?
oggi, lunedì -> 2026-11-23
dal 20 al 25 novembre -> ?
`;
