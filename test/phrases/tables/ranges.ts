/** From one day to another. */
export const ranges = `
@ it 2026-11-26
dal 3 al 5 dicembre -> 2026-12-03..05
3-5/12 -> 2026-12-03..05
3-5 dicembre -> 2026-12-03..05
3–5 dicembre -> 2026-12-03..05
3 - 5 dicembre -> 2026-12-03..05
dal 3/12 al 5/12 -> 2026-12-03..05
3/12-5/12 -> 2026-12-03..05
03/12/2026 - 05/12/2026 -> 2026-12-03..05
3/12/2026-5/12/2026 -> 2026-12-03..05
2026-12-03 - 2026-12-05 -> 2026-12-03..05
dal 3 dicembre al 5 dicembre -> 2026-12-03..05
dal 30 novembre al 2 dicembre -> 2026-11-30..12-02
29/12-2/1 -> 2026-12-29..2027-01-02
dal 29 dicembre al 2 gennaio -> 2026-12-29..2027-01-02
dal 28 dicembre 2026 al 3 gennaio 2027 -> 2026-12-28..2027-01-03
da lunedì a mercoledì -> 2026-11-30..12-02
lun-mer -> 2026-11-30..12-02
lunedì-mercoledì -> 2026-11-30..12-02
dal lunedì al mercoledì -> 2026-11-30..12-02
da lunedì 30 a mercoledì 2 -> 2026-11-30..12-02
da lunedì 30 novembre a mercoledì 2 dicembre -> 2026-11-30..12-02
da domani a lunedì -> 2026-11-27..30
da domani al 30 -> 2026-11-27..30
da oggi a domenica -> 2026-11-26..29
da oggi al 30/11 -> 2026-11-26..30
dal 3 al 5 -> 2026-12-03..05
dal 28 al 3 -> 2026-11-28..12-03
l'1 e il 2 dicembre -> 2026-12-01 02
dall'1 al 3 dicembre -> 2026-12-01..03
dall’8 all’11 dicembre -> 2026-12-08..11
dal primo al 3 dicembre -> 2026-12-01..03
tra il 3 e il 5 dicembre -> 2026-12-03..05
dal 3 fino al 5 dicembre -> 2026-12-03..05
12-14/11 -> 2027-11-12..14
dal 14 al 12 dicembre -> ?
3 dicembre - 5 dicembre -> 2026-12-03..05
dal lunedì al venerdì della prossima settimana -> 2026-11-30..12-04
da lunedì a venerdì prossimi -> 2026-11-30..12-04
da martedì prossimo a giovedì -> 2026-12-01..03
settimana prossima da lun a mer -> 2026-11-30..12-02
da venerdì 27 a lunedì 30 novembre -> 2026-11-27..30
dal 31 dicembre al 1 gennaio -> 2026-12-31 2027-01-01
dal 3 al 31 novembre -> -
dal 30 al 32 dicembre -> -
dal 3/12 a giovedì 10 -> 2026-12-03..10
3→5 dicembre -> 2026-12-03..05
3 dic – 5 dic -> 2026-12-03..05
3-5.12 -> 2026-12-03..05
3.12-5.12 -> 2026-12-03..05
3-5/12/2026 -> 2026-12-03..05
3/5 dicembre -> ?
3-12-2026 -> 2026-12-03
da venerdì a giovedì -> 2026-11-27..12-03
@ it 2026-11-10
12-14/11 -> 2026-11-12..14
da lunedì a mercoledì -> 2026-11-16..18
da mercoledì a venerdì -> 2026-11-11..13
gio-ven -> 2026-11-12 13
dal 12 al 14 -> 2026-11-12..14
dal 12 al 14 novembre e il 20 -> 2026-11-12..14 20
dal 12 al 14 e il 20 novembre -> 2026-11-12..14 20
12-14 e 20/11 -> 2026-11-12..14 20
12-14/11 e 20/11 -> 2026-11-12..14 20
12-14, 20 novembre -> 2026-11-12..14 20
@ en 2026-11-26
from Monday to Wednesday -> 2026-11-30..12-02
Monday to Wednesday -> 2026-11-30..12-02
Mon-Wed -> 2026-11-30..12-02
Monday through Wednesday -> 2026-11-30..12-02
Monday till Wednesday -> 2026-11-30..12-02
Monday until Wednesday -> 2026-11-30..12-02
3-5 December -> 2026-12-03..05
December 3-5 -> 2026-12-03..05
Dec 3 - 5 -> 2026-12-03..05
Dec 3 to 5 -> 2026-12-03..05
Dec 3rd-5th -> 2026-12-03..05
from 3 to 5 December -> 2026-12-03..05
from the 3rd to the 5th of December -> 2026-12-03..05
between 3 and 5 December -> 2026-12-03..05
from December 29 to January 2 -> 2026-12-29..2027-01-02
Dec 29 - Jan 2 -> 2026-12-29..2027-01-02
29/12 to 2/1 -> 2026-12-29..2027-01-02
from tomorrow to Monday -> 2026-11-27..30
from today until Sunday -> 2026-11-26..29
3rd to 5th -> 2026-12-03..05
Monday to Friday next week -> 2026-11-30..12-04
next week Monday to Wednesday -> 2026-11-30..12-02
next Mon-Wed -> 2026-11-30..12-02
November 28 - December 1 -> 2026-11-28..12-01
from Nov 28 to Dec 1 -> 2026-11-28..12-01
`;
