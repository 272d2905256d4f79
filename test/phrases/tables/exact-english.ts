/** Harder ones in English: exceptions, second thoughts, times of the day. */
export const exactEnglish = `
@ en 2026-11-26
Mon 30 Nov -> 2026-11-30
Monday, 30th November 2026 -> 2026-11-30
Nov. 30 -> 2026-11-30
30th Nov. -> 2026-11-30
30-Nov-2026 -> 2026-11-30
30 Nov 2026 -> 2026-11-30
Nov 30, Dec 2 -> 2026-11-30 12-02
Dec 7–11 -> 2026-12-07..11
7th-11th December -> 2026-12-07..11
7th to the 11th of Dec -> 2026-12-07..11
Dec 7, 8 & 9 -> 2026-12-07..09
Monday 7th, Wednesday 9th and Friday 11th December -> 2026-12-07 09 11
Monday 7 to Friday 11 -> 2026-12-07..11
Mon 7 - Fri 11 Dec -> 2026-12-07..11
Tue 1st Wed 2nd -> 2026-12-01 02
the week after next -> 2026-12-07..13
Thursday the week after next -> 2026-12-10
a week today -> 2026-12-03
a week tomorrow -> 2026-12-04
two weeks today -> 2026-12-10
two weeks tomorrow -> 2026-12-11
tomorrow week -> 2026-12-04
Friday fortnight -> 2026-12-11
a fortnight on Friday -> 2026-12-11
Friday in a week -> 2026-12-04
the next two weeks -> ?
for two weeks -> ?
for three days from Monday -> 2026-11-30..12-02
Monday for three days -> 2026-11-30..12-02
every Friday for the next 4 weeks -> 2026-11-27 12-04 11 18
every Friday this month -> 2026-11-27
every Friday this year -> 2026-11-27 12-04 11 18 25
every Friday for two months -> ?
the first Monday of every month -> ?
the first two Mondays of January -> ?
the first and third Monday of December -> 2026-12-07 21
the first and the last Friday of December -> 2026-12-04 25
1st and 3rd Monday of December -> 2026-12-07 21
every weekday in December -> 2026-12-01..04 07..11 14..18 21..25 28..31
working days next week -> 2026-11-30..12-04
weekdays next week -> 2026-11-30..12-04
Monday to Friday excluding Wednesday -> 2026-11-30 12-01 03 04
Monday to Friday, not Wednesday -> ?
Monday to Friday but not Wednesday -> 2026-11-30 12-01 03 04
next week, Friday excluded -> 2026-11-30..12-03 05 06
December 3 to 9 excluding weekends -> 2026-12-03 04 07..09
December 3 to 9 exept the 8th -> 2026-12-03..07 09
Friday instead of Monday -> 2026-11-27
Friday rather than Monday -> 2026-11-27
Friday, or else Monday -> ?
Friday or if not Monday -> ?
Friday otherwise Monday -> ?
preferably Friday -> 2026-11-27
Friday if possible -> 2026-11-27
maybe Friday -> ?
I don't know -> -
not sure -> -
nope -> -
never -> -
move Friday to Monday -> ?
swap Friday with Monday -> ?
every Tuesday untill 20 December -> 2026-12-01 08 15
every Tuesday up to 20 December -> 2026-12-01 08 15
every Tuesday through 20 December -> 2026-12-01 08 15
every Tuesday to 20 December -> 2026-12-01 08 15
Tuesdays till Christmas -> 2026-12-01 08 15 22
Tuesdays starting 1 December -> ?
every other Tuesday from 1 December to 15 January -> 2026-12-01 15 29 2027-01-12
Thursday 3, 10 and 17 December -> 2026-12-03 10 17
Thursdays 3, 10 and 17 December -> 2026-12-03 10 17
Thursday 3 and 10 December -> 2026-12-03 10
week of December 7th -> 2026-12-07..13
w/c 7 December -> 2026-12-07..13
week beginning 7 Dec -> 2026-12-07..13
Tue and Thu in the week of 7 December -> 2026-12-08 10
between Christmas and New Year -> ?
end of November -> ?
early December -> ?
this month -> ?
all day Friday -> 2026-11-27
Friday all day -> 2026-11-27
Friday morning and Monday afternoon -> 2026-11-27 30
Friday at 9 -> 2026-11-27
Friday 9am-1pm -> 2026-11-27
tomorrow from 9 to 13 -> ?
Friday, 27 November 2026 -> 2026-11-27
Friday 27th -> 2026-11-27
Fri 27 -> 2026-11-27
Thursday 27 -> ?
2026-11-30 to 2026-12-02 -> 2026-11-30..12-02
30/11/2026 to 02/12/2026 -> 2026-11-30..12-02
November 30th through December 2nd -> 2026-11-30..12-02
November 30th until Dec 2nd -> 2026-11-30..12-02
the thirtieth -> 2026-11-30
the thirty-first -> ?
December thirty-first -> 2026-12-31
third of december -> 2026-12-03
Dec. 3rd -> 2026-12-03
dec3 -> 2026-12-03
3december -> 2026-12-03
day after tmrw -> 2026-11-28
2moro -> -
tom -> -
yesterday -> 2026-11-25
last Friday -> 2026-11-20
last week -> 2026-11-16..22
Friday last week -> 2026-11-20
next year -> -
the 3rd or the 4th -> ?
the 3rd/4th -> 2026-12-03 04
Friday, Monday or Tuesday -> ?
any Friday -> ?
a Friday in December -> ?
one of Friday or Monday -> ?
Sat and Sun -> 2026-11-28 29
weekend -> 2026-11-28 29
next weekend -> 2026-11-28 29
March -> ?
May 5 -> 2027-05-05
I may need Friday -> 2026-11-27
Remote work request: Thursday 3 December 2026, thank you -> 2026-12-03
Hi! Could I please work from home this Friday and next Monday? Thanks -> 2026-11-27 30
Can I take the 7th, 8th and 9th off? -> 2026-12-07..09
`;
