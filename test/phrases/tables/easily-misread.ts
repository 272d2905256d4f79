/** Phrases that a hasty reader takes for other days. */
export const easilyMisread = `
@ it 2026-12-09
gg 14-15-16 dicembre -> 2026-12-14..16
14-15-16/12 -> 2026-12-14..16
10-11-12/12 -> 2026-12-10..12
7-8-26 -> 2026-08-07
14 e 15 dicembre (lunedì e martedì) -> ?
dal 9/12 (mercoledì) all'11/12 (venerdì) -> 2026-12-09..11
la settimana che viene -> 2026-12-14..20
giovedì che viene -> 2026-12-10
il 15 c.m. -> 2026-12-15
il 5 c.m. -> ?
il 5 p.v. -> 2027-01-05
il 5 di questo mese -> ?
dal 5 al 7 del mese prossimo -> 2027-01-05..07
gennaio scorso -> ?
nel mese di gennaio tutti i martedì -> 2027-01-05 12 19 26
tutta la settimana -> ?
venerdì della settimana in corso -> 2026-12-11
30 dicembre dell'anno in corso -> 2026-12-30
il 21 del mese in corso -> 2026-12-21
attorno al 15 dicembre -> ?
a cavallo di capodanno -> ?
nei pressi di Natale -> ?
tutto bene -> -
ogni tanto -> -
settimana prossima 2 giorni -> ?
per tre giorni -> ?
per due settimane -> ?
il 14/15 -> -
dal 14 dicembre in poi -> ?
tra Natale e Capodanno -> 2026-12-25..2027-01-01
ponte dell'Immacolata -> ?
domani domani -> 2026-12-10
mercoledì mercoledì -> ?
il fine settimana del 19 dicembre -> 2026-12-19 20
weekend 19-20 dicembre -> 2026-12-19 20
19 e 20 dicembre weekend -> 2026-12-19 20
venerdì e weekend -> 2026-12-11..13
fine settimana prossima -> ?
14.12./15.12. -> ?
alle 14.30 del 15/12 -> 2026-12-15
15/12 14.30 -> 2026-12-15
giovedì 10.00 -> 2026-12-10
giovedì mattina 9-13 -> ?
domani 9-13 -> ?
giovedì 10-12 -> 2026-12-10..12
lun 14-mer 16 -> 2026-12-14..16
30/12/26-2/1/27 -> 2026-12-30..2027-01-02
i prossimi 3 giovedì -> 2026-12-10 17 24
i prossimi tre giovedì di gennaio -> ?
il primo giorno lavorativo di gennaio -> ?
se non è un problema giovedì -> 2026-12-10
la settimana del 7 -> ?
i mar e gio di gennaio -> 2027-01-05 07 12 14 19 21 26 28
@ it 2027-01-29
il 31 -> 2027-01-31
dal 30 al 3 -> 2027-01-30..02-03
tutti i martedì di gennaio -> ?
tutti i venerdì di gennaio -> 2027-01-29
il primo lunedì del mese -> ?
28/1 -> 2028-01-28
tra un mese -> 2027-02-28
@ it 2026-11-28
il weekend -> ?
il weekend prossimo -> 2026-12-05 06
@ it 2026-12-30
29 e 30 dicembre -> ?
29 dicembre e 5 gennaio -> 2027-01-05 12-29
il 29 e il 30 -> ?
il 30, il 31 e il 4 -> 2026-12-30 31 2027-01-04
dal 28 al 3 -> ?
dal 28 dicembre al 3 gennaio -> ?
@ en 2026-12-09
next three Thursdays -> 2026-12-10 17 24
the weekend of Dec 19 -> 2026-12-19 20
weekends in January -> 2027-01-02 03 09 10 16 17 23 24 30 31
Dec 10, 12 and Jan 7 -> 2026-12-10 12 2027-01-07
Dec 30, 31, Jan 7 and 8 -> 2026-12-30 31 2027-01-07 08
Thursday from 9 to 1 -> ?
Thursday 9am to 1pm -> 2026-12-10
not this Thursday but next -> ?
all Tuesdays and Thursdays of January except the 5th -> 2027-01-07 12 14 19 21 26 28
every day Monday to Wednesday next week -> 2026-12-14..16
Monday to Wednesday every week -> ?
the next working day -> ?
next few days -> ?
10/13 -> -
10.13 -> -
Friday to Wednesday -> 2026-12-11..16
Wednesday to Friday -> ?
w/e 18 Dec -> 2026-12-18
COB Friday -> 2026-12-11
Thursday is fine -> 2026-12-10
December 10 is fine -> 2026-12-10
@ en 2026-11-29
this weekend -> ?
next weekend -> 2026-12-05 06
Mon-Fri -> 2026-11-30..12-04
@ it 2026-03-01
29/2 -> -
pasqua -> 2026-04-05
ogni venerdì fino a Pasqua -> 2026-03-06 13 20 27 04-03
`;
