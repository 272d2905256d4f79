/** In December, in English. */
export const decemberEnglish = `
@ en 2026-12-09
tomorow -> 2026-12-10
tommorrow -> 2026-12-10
tomrrow -> 2026-12-10
tomorrw -> 2026-12-10
todya -> 2026-12-09
tuseday -> 2026-12-15
tuesdya -> 2026-12-15
teusday -> 2026-12-15
wendsday -> ?
wedensday -> ?
thrusday -> 2026-12-10
thusday -> 2026-12-10
thurdsay -> 2026-12-10
Thursay -> 2026-12-10
fridya -> 2026-12-11
frday -> 2026-12-11
satruday -> 2026-12-12
sundya -> 2026-12-13
mondya -> 2026-12-14
20 decembre -> 2026-12-20
20 dcember -> 2026-12-20
20 Decmeber -> 2026-12-20
8 janaury -> 2027-01-08
8 janury -> 2027-01-08
8 februrary -> 2027-02-08
8 agust -> 2027-08-08
8 septemebr -> 2027-09-08
8 ocotber -> 2027-10-08
8 novemeber -> 2027-11-08
nxt thursday -> 2026-12-10
next thrusday -> 2026-12-10
every tusday in january -> 2027-01-05 12 19 26
every thursday in janaury -> 2027-01-07 14 21 28
Thu & Fri -> 2026-12-10 11
Thu/Fri -> 2026-12-10 11
Thu-Fri -> 2026-12-10 11
Thu, Fri -> 2026-12-10 11
Thu Fri -> 2026-12-10 11
THU AND FRI -> 2026-12-10 11
thursday + friday -> 2026-12-10 11
Thursday as well as Friday -> 2026-12-10 11
Thursday, and Friday -> 2026-12-10 11
Thursday, Friday, and Monday -> 2026-12-10 11 14
Thursday then Friday -> 2026-12-10 11
both Thursday and Friday -> 2026-12-10 11
this Thursday and next Tuesday -> 2026-12-10 15
this Thursday and Friday -> 2026-12-10 11
Thursday this week and Tuesday next week -> 2026-12-10 15
Wednesday next week -> 2026-12-16
next Wednesday -> 2026-12-16
this Wednesday -> ?
Wednesday -> ?
Thursday 10 -> 2026-12-10
Thursday 10th -> 2026-12-10
Thursday, 10th of December -> 2026-12-10
Thursday, December 10 -> 2026-12-10
Thursday, Dec. 10, 2026 -> 2026-12-10
10th December 2026 -> 2026-12-10
10th of Dec -> 2026-12-10
10th -> 2026-12-10
the tenth -> 2026-12-10
the tenth of December -> 2026-12-10
December tenth -> 2026-12-10
December the 10th -> 2026-12-10
10 -> ?
on 10 December -> 2026-12-10
on the 10th of this month -> 2026-12-10
on the 10th of next month -> 2027-01-10
10/12 -> 2026-12-10
10.12.26 -> 2026-12-10
10/12/26 please -> 2026-12-10
10/12/26 and 11/12/26 -> 2026-12-10 11
12/10 -> 2027-10-12
12/25/2026 -> -
25/12/2026 -> 2026-12-25
Dec 10 and 11 -> 2026-12-10 11
Dec 10, 11 -> 2026-12-10 11
Dec 10-11 -> 2026-12-10 11
Dec 10 - Dec 11 -> 2026-12-10 11
Dec 10/11 -> ?
Dec 10 or 11 -> ?
10 and 11 December -> 2026-12-10 11
10th & 11th December -> 2026-12-10 11
10-12 December -> 2026-12-10..12
10 to 12 December -> 2026-12-10..12
10 until 12 December -> 2026-12-10..12
10th through 12th of December -> 2026-12-10..12
from the 10th to the 12th -> 2026-12-10..12
from 10/12 to 12/12 -> 2026-12-10..12
between the 10th and the 12th -> 2026-12-10..12
between Thursday and Saturday -> 2026-12-10..12
December 30 - January 2 -> 2026-12-30..2027-01-02
30 December to 2 January -> 2026-12-30..2027-01-02
from 30/12 to 2/1 -> 2026-12-30..2027-01-02
from the 30th to the 2nd -> 2026-12-30..2027-01-02
Dec 30 to Jan 2, 2027 -> 2026-12-30..2027-01-02
Dec 30, 31 and Jan 7 -> 2026-12-30 31 2027-01-07
Jan 7 and 8 -> 2027-01-07 08
January 7, 14 and 21 -> 2027-01-07 14 21
Thursdays in January -> 2027-01-07 14 21 28
Thursdays of January 2027 -> 2027-01-07 14 21 28
all Thursdays in January -> 2027-01-07 14 21 28
every Thursday of January -> 2027-01-07 14 21 28
every Thursday during January -> 2027-01-07 14 21 28
each Thursday in January -> 2027-01-07 14 21 28
every Thu in Jan -> 2027-01-07 14 21 28
in January every Thursday -> 2027-01-07 14 21 28
January, every Thursday -> 2027-01-07 14 21 28
every Thursday in the month of January -> 2027-01-07 14 21 28
Mondays and Thursdays in January -> 2027-01-04 07 11 14 18 21 25 28
every Thursday until the end of the month -> 2026-12-10 17 24 31
every Thursday until year end -> ?
every Thursday till 14 January -> 2026-12-10 17 24 31 2027-01-07 14
every Thursday until 14/1 -> 2026-12-10 17 24 31 2027-01-07 14
every Thursday from now until Christmas -> 2026-12-10 17 24
every Thursday between 7 and 21 January -> 2027-01-07 14 21
every Thursday this month -> 2026-12-10 17 24 31
every Thursday next month -> 2027-01-07 14 21 28
every Thursday of the month -> 2026-12-10 17 24 31
every Thursday in November -> 2027-11-04 11 18 25
every Thursday for three weeks -> 2026-12-10 17 24
every Thursday except 24 December -> ?
every Thursday in December except the 24th -> 2026-12-10 17 31
every Thursday in December but not the 24th -> 2026-12-10 17 31
Thursday, every week -> ?
Thursday weekly -> ?
every Monday to Friday in January -> 2027-01-01 04..08 11..15 18..22 25..29
Monday to Friday in January -> ?
next week Monday through Wednesday -> 2026-12-14..16
Mon-Wed next week -> 2026-12-14..16
Mon, Tue next week -> 2026-12-14 15
next week: Tue, Thu -> 2026-12-15 17
Tue + Thu next week -> 2026-12-15 17
Tuesday next week and Thursday this week -> 2026-12-10 15
the whole week of 14 December -> 2026-12-14..20
the whole of next week -> 2026-12-14..20
the week of the 14th -> 2026-12-14..20
week 51 -> 2026-12-14..20
the 3rd Thursday of December -> 2026-12-17
third Thursday of the month -> 2026-12-17
the last Thursday in December -> 2026-12-31
last Thursday of next month -> 2027-01-28
last day of the year -> 2026-12-31
New Year's Eve -> 2026-12-31
New Year's Day -> 2027-01-01
Boxing Day -> 2026-12-26
Christmas -> 2026-12-25
in 7 days -> 2026-12-16
in seven days -> 2026-12-16
7 days from now -> 2026-12-16
three weeks from now -> 2026-12-30
in 23 days -> 2027-01-01
in a couple of days -> 2026-12-11
in 2 or 3 days -> ?
a week from Thursday -> 2026-12-17
a week on Thursday -> 2026-12-17
Thursday week -> 2026-12-17
two weeks on Thursday -> 2026-12-24
a week this Thursday -> ?
Thursday after next -> ?
the Thursday after next -> ?
the day after Christmas -> ?
the day before Christmas -> ?
on Thursday, please -> 2026-12-10
Thu pls -> 2026-12-10
How about Thursday? -> ?
What about Thursday? -> ?
Thursday would be great -> 2026-12-10
Thursday works for me -> 2026-12-10
I want to work from home Thursday and Friday -> 2026-12-10 11
I'd like to request remote work on December 10th and 11th, thanks -> 2026-12-10 11
Hi, I'd like to WFH tomorrow -> 2026-12-10
tomorrow, if that's ok -> 2026-12-10
my remote days are Thursday and Friday -> 2026-12-10 11
`;
