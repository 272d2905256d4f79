/** Every such day. */
export const patterns = `
@ it 2026-11-25
tutti i martedì di gennaio -> 2027-01-05 12 19 26
i martedì di gennaio -> 2027-01-05 12 19 26
ogni martedì di gennaio -> 2027-01-05 12 19 26
tutti i martedì di gennaio 2027 -> 2027-01-05 12 19 26
tutti i martedì a gennaio -> 2027-01-05 12 19 26
tutti i mar di gen -> 2027-01-05 12 19 26
martedì di gennaio -> ?
ogni giovedì di dicembre -> 2026-12-03 10 17 24 31
tutti i giovedì di dicembre -> 2026-12-03 10 17 24 31
tutti i giovedì fino a Natale -> 2026-11-26 12-03 10 17 24
ogni giovedì fino a Natale -> 2026-11-26 12-03 10 17 24
ogni giovedì fino al 20 dicembre -> 2026-11-26 12-03 10 17
ogni giovedì fino a fine anno -> 2026-11-26 12-03 10 17 24 31
ogni giovedì fino a fine dicembre -> 2026-11-26 12-03 10 17 24 31
ogni giovedì fino al 7 gennaio -> 2026-11-26 12-03 10 17 24 31 2027-01-07
tutti i lunedì e mercoledì del mese -> 2026-11-25 30
tutti i lunedì del mese -> 2026-11-30
tutti i lunedì e giovedì del mese -> 2026-11-26 30
tutti i lunedì del mese prossimo -> 2026-12-07 14 21 28
ogni lunedì e mercoledì di dicembre -> 2026-12-02 07 09 14 16 21 23 28 30
i martedì di gennaio e febbraio -> 2027-01-05 12 19 26 02-02 09 16 23
tutti i martedì di dicembre e gennaio -> 2026-12-01 08 15 22 29 2027-01-05 12 19 26
tutti i lunedì tranne il 14 di dicembre -> ?
tutti i martedì di dicembre tranne l'8 -> 2026-12-01 15 22 29
tutti i martedì di dicembre tranne il 29 -> 2026-12-01 08 15 22
ogni giovedì -> ?
tutti i giovedì -> ?
i giovedì -> ?
tutti i giorni -> ?
ogni giorno -> ?
ogni settimana -> ?
ogni martedì e giovedì -> ?
il 3 di ogni mese -> ?
ogni due settimane -> ?
un giovedì sì e uno no -> ?
ogni giovedì dal 3 al 17 dicembre -> 2026-12-03 10 17
tutti i giovedì dal 3 dicembre al 14 gennaio -> 2026-12-03 10 17 24 31 2027-01-07 14
dal 1 al 31 dicembre ogni martedì -> 2026-12-01 08 15 22 29
a gennaio tutti i martedì -> 2027-01-05 12 19 26
gennaio: tutti i martedì -> 2027-01-05 12 19 26
a dicembre ogni giovedì -> 2026-12-03 10 17 24 31
i prossimi tre giovedì -> 2026-11-26 12-03 10
i prossimi 2 martedì -> 2026-12-01 08
tutti i venerdì da qui a Natale -> 2026-11-27 12-04 11 18 25
tutti i martedì da dicembre a gennaio -> 2026-12-01 08 15 22 29 2027-01-05 12 19 26
tutti i giorni di dicembre -> 2026-12-01..31
ogni giovedì da dicembre -> ?
ogni giovedì dal 3 dicembre -> ?
tutti i giovedì fino al 31 novembre -> -
tutti i lunedì di novembre -> 2026-11-30
il primo e il terzo lunedì di dicembre -> 2026-12-07 21
@ it 2027-01-15
tutti i martedì di gennaio -> 2027-01-19 26
@ it 2026-12-30
tutti i martedì di gennaio -> 2027-01-05 12 19 26
tutti i giovedì di dicembre -> 2026-12-31
ogni lunedì fino al 20 gennaio -> 2027-01-04 11 18
@ it 2026-12-01
tutti i martedì di dicembre -> 2026-12-01 08 15 22 29
@ en 2026-11-25
Mondays in January -> 2027-01-04 11 18 25
every Monday in January -> 2027-01-04 11 18 25
all Mondays in January -> 2027-01-04 11 18 25
all the Mondays of January -> 2027-01-04 11 18 25
every Tuesday until 20 December -> 2026-12-01 08 15
every Tuesday until Christmas -> 2026-12-01 08 15 22
every Tuesday till the end of the year -> 2026-12-01 08 15 22 29
every Tuesday through December -> ?
every Tuesday and Thursday in December -> 2026-12-01 03 08 10 15 17 22 24 29 31
Tuesdays and Thursdays in December -> 2026-12-01 03 08 10 15 17 22 24 29 31
each Friday of December -> 2026-12-04 11 18 25
Fridays next month -> 2026-12-04 11 18 25
every Friday next month -> 2026-12-04 11 18 25
every Thursday -> ?
Thursdays -> ?
on Thursdays -> ?
every day -> ?
every week -> ?
every Tuesday from 1 to 20 December -> 2026-12-01 08 15
every Tuesday between 1 and 20 December -> 2026-12-01 08 15
every other Tuesday -> ?
every other Thursday until 31 January -> ?
every Tuesday in December except the 8th -> 2026-12-01 15 22 29
the next three Tuesdays -> 2026-12-01 08 15
next two Fridays -> 2026-11-27 12-04
weekdays -> ?
every Monday in January and February -> 2027-01-04 11 18 25 02-01 08 15 22
every day in December -> 2026-12-01..31
`;
