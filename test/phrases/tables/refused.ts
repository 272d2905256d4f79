/** What is no date, or says two things. */
export const refused = `
@ it 2026-11-26
31 novembre -> -
3 dicembre e pizza -> -
domani e pizza margherita -> -
lunedì, martedì e pizza -> -
30 febbraio -> -
31/11 -> -
32/1 -> -
0/12 -> -
12/13 -> -
0 dicembre -> -
32 dicembre -> -
31 aprile -> -
29/2/2027 -> -
2026-02-30 -> -
2026-13-01 -> -
25/12/0000 -> -
giovedì 31 novembre -> -
3 dicembre e 30 febbraio -> -
domani e il 31 novembre -> -
giovedì o il 31 novembre -> -
venerdì 3 dicembre -> ?
venerdì 3/12 -> ?
lunedì 3 dicembre 2026 -> ?
lunedì 1 e martedì 2 dicembre -> ?
3 dicembre (venerdì) -> ?
sabato domani -> ?
oggi venerdì -> ?
venerdì 5 -> ?
venerdì o lunedì -> ?
venerdì oppure lunedì -> ?
o venerdì o lunedì -> ?
3 o 4 dicembre -> ?
3 dicembre o 4 dicembre -> ?
domani o dopodomani -> ?
domani o lunedì -> ?
venerdì e/o lunedì -> ?
venerdì/lunedì -> 2026-11-27 30
domani? o lunedì -> ?
uno tra lunedì e martedì -> ?
lunedì, martedì o mercoledì -> ?
la settimana prossima o quella dopo -> ?
ciao -> -
boh -> -
quando vuoi -> -
asdf qwer -> -
🎉 -> -
👍🏽👍🏽 -> -
... -> -
??? -> -
/ -> -
- -> -
saldo -> -
aiuto -> -
3 pizze -> -
99 -> -
0 -> -
-5 -> ?
1e9 -> ?
2026 -> ?
gennaio -> ?
a presto -> -
non giovedì -> ?
tutti tranne venerdì -> ?
il mio numero è 3331234567 -> -
<script>alert(1)</script> -> -
NaN -> -
null -> -
undefined -> -
__proto__ -> -
constructor -> -
toString -> -
@ en 2026-11-26
November 31 -> -
31 November -> -
February 30 -> -
Feb 30th -> -
December 32 -> -
11/25 -> -
December 0 -> -
Friday December 3 -> ?
Friday, 3 December -> ?
Monday or Tuesday -> ?
either Monday or Tuesday -> ?
3 or 4 December -> ?
December 3 or 4 -> ?
tomorrow or Monday -> ?
Monday/Tuesday -> 2026-11-30 12-01
Monday and/or Tuesday -> ?
hello -> -
whenever -> -
no idea -> -
not Friday -> ?
not on Friday -> ?
balance -> -
help -> -
some day -> ?
3 pizzas -> -
soon -> -
`;
