/** Weekdays, distances, weeks. */
export const weekdays = `
@ it 2026-11-26
lunedì -> 2026-11-30
martedì -> 2026-12-01
mercoledì -> 2026-12-02
giovedì -> ?
venerdì -> 2026-11-27
sabato -> 2026-11-28
domenica -> 2026-11-29
lunedì prossimo -> 2026-11-30
il prossimo lunedì -> 2026-11-30
prossimo lunedì -> 2026-11-30
giovedì prossimo -> 2026-12-03
il prossimo giovedì -> 2026-12-03
questo venerdì -> 2026-11-27
venerdì di questa settimana -> 2026-11-27
venerdì della prossima settimana -> 2026-12-04
giovedì della settimana prossima -> 2026-12-03
giovedì settimana prossima -> 2026-12-03
la settimana prossima giovedì -> 2026-12-03
oggi giovedì -> 2026-11-26
giovedì oggi -> 2026-11-26
questo lunedì -> 2026-11-30
giovedì e venerdì -> ?
venerdì e lunedì -> 2026-11-27 30
lunedì e venerdì -> 2026-11-27 30
lun, mar e ven -> 2026-11-27 30 12-01
lunedì martedì mercoledì -> 2026-11-30..12-02
domani venerdì -> 2026-11-27
venerdì domani -> 2026-11-27
domani giovedì -> ?
dopodomani sabato -> 2026-11-28
lunedì a otto -> 2026-12-07
lunedì mattina -> 2026-11-30
venerdì pomeriggio -> 2026-11-27
martedì sera -> 2026-12-01
oggi -> 2026-11-26
domani -> 2026-11-27
dopodomani -> 2026-11-28
dopo domani -> 2026-11-28
domani l'altro -> 2026-11-28
domani mattina -> 2026-11-27
tra un giorno -> 2026-11-27
fra tre giorni -> 2026-11-29
tra 3 giorni -> 2026-11-29
fra 10 giorni -> 2026-12-06
tra una settimana -> 2026-12-03
fra due settimane -> 2026-12-10
tra 2 settimane -> 2026-12-10
tra un mese -> 2026-12-26
tra quindici giorni -> 2026-12-11
oggi a otto -> 2026-12-03
lunedì tra due settimane -> 2026-12-07
tra una settimana esatta -> 2026-12-03
3 giorni da oggi -> 2026-11-29
fra 0 giorni -> 2026-11-26
domani stesso -> 2026-11-27
la prossima settimana -> 2026-11-30..12-06
settimana prossima -> 2026-11-30..12-06
tutta la settimana prossima -> 2026-11-30..12-06
tutta la prossima settimana -> 2026-11-30..12-06
la settimana del 7 dicembre -> 2026-12-07..13
questa settimana -> ?
tutti i giorni della settimana prossima -> 2026-11-30..12-06
tutti i giorni della settimana prossima tranne venerdì -> 2026-11-30..12-03 05 06
la settimana prossima tranne mercoledì -> 2026-11-30 12-01 03..06
tutta la settimana prossima eccetto il 2 dicembre -> 2026-11-30 12-01 03..06
settimana prossima meno lunedì -> 2026-12-01..06
dal 3 al 9 dicembre escluso l'8 -> 2026-12-03..07 09
dal 3 al 9 dicembre esclusi sabato e domenica -> 2026-12-03 04 07..09
tutto dicembre -> 2026-12-01..31
il weekend -> 2026-11-28 29
il prossimo weekend -> 2026-11-28 29
tra due settimane martedì -> 2026-12-08
fra due settimane il giovedì -> 2026-12-10
le prossime due settimane -> ?
un giorno della settimana prossima -> ?
uno o due giorni la settimana prossima -> ?
@ it 2026-11-23
lunedì -> ?
lunedì prossimo -> 2026-11-30
giovedì -> 2026-11-26
giovedì e venerdì -> 2026-11-26 27
questo giovedì -> 2026-11-26
giovedì di questa settimana -> 2026-11-26
giovedì della prossima settimana -> 2026-12-03
domenica -> 2026-11-29
mar e gio -> 2026-11-24 26
martedì, giovedì e sabato -> 2026-11-24 26 28
martedì e giovedì di questa settimana -> 2026-11-24 26
lunedì di questa settimana -> 2026-11-23
@ it 2026-11-29
domenica -> ?
lunedì -> 2026-11-30
domani -> 2026-11-30
sabato -> 2026-12-05
domenica prossima -> 2026-12-06
lunedì prossimo -> 2026-11-30
lunedì e mercoledì -> 2026-11-30 12-02
lunedì della settimana prossima -> 2026-11-30
settimana prossima -> 2026-11-30..12-06
questa settimana -> ?
@ en 2026-11-26
Monday -> 2026-11-30
Thursday -> ?
Friday -> 2026-11-27
Thursday and Friday -> ?
next Monday -> 2026-11-30
next Thursday -> 2026-12-03
this Friday -> 2026-11-27
on Friday -> 2026-11-27
Friday this week -> 2026-11-27
Thursday next week -> 2026-12-03
next week Thursday -> 2026-12-03
Thursday of next week -> 2026-12-03
Mon -> 2026-11-30
mon. -> 2026-11-30
Fri and Mon -> 2026-11-27 30
Friday & Monday -> 2026-11-27 30
Fri, Mon, Tue -> 2026-11-27 30 12-01
Fri + Mon -> 2026-11-27 30
coming Monday -> 2026-11-30
this coming Monday -> 2026-11-30
the coming Tuesday -> 2026-12-01
tomorrow Friday -> 2026-11-27
tomorrow (Friday) -> 2026-11-27
a week on Monday -> 2026-12-07
Monday week -> 2026-12-07
Tuesday morning -> 2026-12-01
today -> 2026-11-26
tomorrow -> 2026-11-27
the day after tomorrow -> 2026-11-28
day after tomorrow -> 2026-11-28
in 3 days -> 2026-11-29
in three days -> 2026-11-29
in a week -> 2026-12-03
in one week -> 2026-12-03
in 2 weeks -> 2026-12-10
in two weeks' time -> 2026-12-10
in a fortnight -> 2026-12-10
3 days from now -> 2026-11-29
two weeks from today -> 2026-12-10
a week from today -> 2026-12-03
a week from tomorrow -> 2026-12-04
a week from Monday -> 2026-12-07
two weeks from Monday -> 2026-12-14
in a month -> 2026-12-26
tomorrow morning -> 2026-11-27
tmrw -> 2026-11-27
next week -> 2026-11-30..12-06
all next week -> 2026-11-30..12-06
all of next week -> 2026-11-30..12-06
the whole of next week -> 2026-11-30..12-06
every day next week -> 2026-11-30..12-06
every day next week except Friday -> 2026-11-30..12-03 05 06
all next week but Friday -> 2026-11-30..12-03 05 06
next week apart from Wednesday -> 2026-11-30 12-01 03..06
this week -> ?
the week of December 7 -> 2026-12-07..13
week commencing 7 December -> 2026-12-07..13
all of December -> 2026-12-01..31
this weekend -> 2026-11-28 29
one day next week -> ?
any day next week -> ?
Tuesday in two weeks -> 2026-12-08
@ en 2026-11-24
Tuesday -> ?
this Thursday -> 2026-11-26
Thurs -> 2026-11-26
thu -> 2026-11-26
thurs. -> 2026-11-26
weds -> 2026-11-25
wed -> 2026-11-25
tues -> ?
a week on Thursday -> 2026-12-03
Thursday week -> 2026-12-03
Thursday and Friday -> 2026-11-26 27
Wednesday, Thursday and Friday -> 2026-11-25..27
next Tuesday -> 2026-12-01
Monday -> 2026-11-30
@ it 2026-12-28
domani -> 2026-12-29
fra tre giorni -> 2026-12-31
tra 4 giorni -> 2027-01-01
tra una settimana -> 2027-01-04
dopodomani -> 2026-12-30
la prossima settimana -> 2027-01-04..10
questa settimana -> ?
settimana prossima mar e gio -> 2027-01-05 07
@ it 2026-12-31
domani -> 2027-01-01
dopodomani -> 2027-01-02
tra un mese -> 2027-01-31
oggi -> 2026-12-31
@ it 2027-01-01
settimana prossima -> 2027-01-04..10
questa settimana -> ?
`;
