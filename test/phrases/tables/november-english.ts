/** On a Friday in November, in English. */
export const novemberEnglish = `
@ en 2026-11-20
today -> 2026-11-20
tomorrow -> 2026-11-21
the day after tomorrow -> 2026-11-22
day after tomorrow -> 2026-11-22
tomorrow morning -> 2026-11-21
tomorrow at 9am -> 2026-11-21
tomorrow and Monday -> 2026-11-21 23
in two days -> 2026-11-22
in 2 days -> 2026-11-22
in a week -> 2026-11-27
in one week -> 2026-11-27
in two weeks -> 2026-12-04
in a week's time -> 2026-11-27
two days from now -> 2026-11-22
a week from today -> 2026-11-27
a week from Monday -> 2026-11-30
in a month -> 2026-12-20
Thursday -> 2026-11-26
THURSDAY -> 2026-11-26
thu -> 2026-11-26
Thu. -> 2026-11-26
on Thursday please -> 2026-11-26
I would like to work from home on Thursday -> 2026-11-26
I'd like Thursday -> 2026-11-26
can I work remotely on Monday? -> 2026-11-23
Friday -> ?
next Friday -> 2026-11-27
next Thursday -> 2026-11-26
this Thursday -> 2026-11-26
this coming Thursday -> 2026-11-26
last Monday -> 2026-11-16
Thu and Fri -> ?
Wed and Thu -> 2026-11-25 26
Mon, Wed and Thu -> 2026-11-23 25 26
Mon/Wed -> 2026-11-23 25
next Mon, Tue and Wed -> 2026-11-23..25
3 December -> 2026-12-03
December 3 -> 2026-12-03
Dec 3 -> 2026-12-03
Dec 3rd -> 2026-12-03
December 3, 2026 -> 2026-12-03
December 3rd, 2027 -> 2027-12-03
3 Dec 2026 -> 2026-12-03
3rd of December -> 2026-12-03
the 3rd of December -> 2026-12-03
the third of December -> 2026-12-03
December the third -> 2026-12-03
the twenty-first of December -> 2026-12-21
the 3rd -> 2026-12-03
on the 25th -> 2026-11-25
3/12 -> 2026-12-03
12/3 -> 2027-03-12
03/12/2026 -> 2026-12-03
2026-12-03 -> 2026-12-03
March 3 -> 2027-03-03
Mar 3 -> 2027-03-03
3 Mar -> 2027-03-03
May 5 -> 2027-05-05
Thursday 3 December -> 2026-12-03
Thursday, December 3 -> 2026-12-03
Thursday, 3 December 2026 -> 2026-12-03
Thursday December 3rd -> 2026-12-03
Thu 3 Dec -> 2026-12-03
Thursday the 3rd -> 2026-12-03
Thursday 26th -> 2026-11-26
Friday 3 December -> ?
Friday, December 3 -> ?
Friday the 3rd -> ?
December 3 and 4 -> 2026-12-03 04
3 and 4 December -> 2026-12-03 04
December 3, 10 and 17 -> 2026-12-03 10 17
the 3rd, the 10th and the 17th of December -> 2026-12-03 10 17
Dec 3 and Jan 10 -> 2026-12-03 2027-01-10
Dec 3 & Dec 4 -> 2026-12-03 04
Mon 7 and Tue 8 December -> 2026-12-07 08
3-5 December -> 2026-12-03..05
Dec 3-5 -> 2026-12-03..05
December 3 to 5 -> 2026-12-03..05
from 3 to 5 December -> 2026-12-03..05
from December 3 to December 5 -> 2026-12-03..05
December 3rd through 5th -> 2026-12-03..05
between 3 and 5 December -> 2026-12-03..05
December 28 to January 4 -> 2026-12-28..2027-01-04
Dec 28 - Jan 4 -> 2026-12-28..2027-01-04
Monday to Wednesday -> 2026-11-23..25
Mon-Wed -> 2026-11-23..25
from Monday to Friday -> 2026-11-23..27
Monday through Thursday -> 2026-11-23..26
from tomorrow until Tuesday -> 2026-11-21..24
next week -> 2026-11-23..29
all next week -> 2026-11-23..29
every day next week -> 2026-11-23..29
weekdays next week -> 2026-11-23..27
the week of 7 December -> 2026-12-07..13
next week Tue and Thu -> 2026-11-24 26
Tuesday and Thursday next week -> 2026-11-24 26
Tuesday of next week -> 2026-11-24
next week on Tuesday -> 2026-11-24
Mon to Wed next week -> 2026-11-23..25
Monday to Friday except Wednesday -> 2026-11-23 24 26 27
every Tuesday in January -> 2027-01-05 12 19 26
Tuesdays in January -> 2027-01-05 12 19 26
all Mondays of December -> 2026-12-07 14 21 28
each Monday in December 2026 -> 2026-12-07 14 21 28
every Tue and Thu in January -> 2027-01-05 07 12 14 19 21 26 28
every Monday next month -> 2026-12-07 14 21 28
every Tuesday until 15 December -> 2026-11-24 12-01 08 15
every Tuesday from 1 to 15 December -> 2026-12-01 08 15
every Tuesday for three weeks -> 2026-11-24 12-01 08
the next three Tuesdays -> 2026-11-24 12-01 08
the first Monday of December -> 2026-12-07
the last Friday of November -> 2026-11-27
last day of November -> 2026-11-30
every day in December -> 2026-12-01..31
the weekend -> 2026-11-21 22
Christmas -> 2026-12-25
every Tuesday until the end of December -> 2026-11-24 12-01 08 15 22 29
week 50 -> 2026-12-07..13
every third Tuesday -> ?
Tuesdays until 10 December -> 2026-11-24 12-01 08
last Friday of the month -> 2026-11-27
the last day of the month -> 2026-11-30
Monday from 9 to 13 -> ?
up to the 5th -> ?
in a fortnight -> 2026-12-04
tomorow -> 2026-11-21
tommorow -> 2026-11-21
thrusday -> 2026-11-26
wensday -> 2026-11-25
3 Decmber -> 2026-12-03
Thursday or Monday -> ?
either Monday or Tuesday -> ?
3 or 4 December -> ?
every Tuesday -> ?
Tuesdays -> ?
on Tuesdays -> ?
every day -> ?
every other Tuesday -> ?
every week -> ?
a Tuesday in January -> ?
some day next week -> ?
December -> ?
in December -> ?
next month -> ?
mid December -> ?
end of the month -> ?
by Monday -> ?
from Monday -> ?
from Monday onwards -> ?
until Monday -> ?
not tomorrow -> ?
munday -> ?
balance -> -
help -> -
hello -> -
31 November -> -
February 30 -> -
Nov 31 -> -
12/25 -> -
tomorrow and 31 November -> -
December 3 to 32 -> -
`;
