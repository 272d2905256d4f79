/** Slips of the pen, abbreviations, and the words around a date. */
export const slips = `
@ it 2026-11-24
giovedi -> 2026-11-26
giovedi' -> 2026-11-26
giovedì' -> 2026-11-26
giovedí -> 2026-11-26
Giovedì -> 2026-11-26
GIOVEDÌ -> 2026-11-26
GIOVEDI -> 2026-11-26
giov -> 2026-11-26
giov. -> 2026-11-26
gio -> 2026-11-26
gio. -> 2026-11-26
guovedì -> 2026-11-26
gioved -> 2026-11-26
giovdì -> 2026-11-26
gvoedì -> ?
giobedì -> 2026-11-26
venerdi -> 2026-11-27
vnerdì -> 2026-11-27
venrdì -> 2026-11-27
venedì -> 2026-11-27
veberdì -> 2026-11-27
ven -> 2026-11-27
merc -> 2026-11-25
merco -> 2026-11-25
mer -> 2026-11-25
mercoledi -> 2026-11-25
mercoldì -> 2026-11-25
mecoledì -> 2026-11-25
lunedi -> 2026-11-30
lundì -> 2026-11-30
lunedì. -> 2026-11-30
lunedì! -> 2026-11-30
lunedì? -> 2026-11-30
«lunedì» -> 2026-11-30
"lunedì" -> 2026-11-30
'lunedì' -> 2026-11-30
*lunedì* -> 2026-11-30
sabatp -> 2026-11-28
domenicha -> 2026-11-29
domai -> 2026-11-25
domnai -> 2026-11-25
domaini -> 2026-11-25
dopodomni -> 2026-11-26
dopo-domani -> 2026-11-26
ogggi -> 2026-11-24
3 dicmbre -> 2026-12-03
3 dicembe -> 2026-12-03
3 dicembr -> 2026-12-03
3 Dicembre -> 2026-12-03
3 DICEMBRE -> 2026-12-03
3 genaio -> 2027-01-03
3 gennnaio -> 2027-01-03
30 novenbre -> 2026-11-30
3 febraio -> 2027-02-03
3 setembre -> 2027-09-03
3 sett -> 2027-09-03
3 ottobbre -> 2027-10-03
3 giugnio -> 2027-06-03
3 lulgio -> 2027-07-03
il  3   dicembre -> 2026-12-03
3  / 12 -> 2026-12-03
3 /12 -> 2026-12-03
3/ 12 -> 2026-12-03
3 12 2026 -> 2026-12-03
settiamana prossima -> 2026-11-30..12-06
settimana prosima -> 2026-11-30..12-06
prossima setimana -> 2026-11-30..12-06
tuti i martedì di genaio -> 2027-01-05 12 19 26
vorrei giovedì -> 2026-11-26
vorrei il 3 dicembre per favore -> 2026-12-03
per favore giovedì -> 2026-11-26
giovedì per favore -> 2026-11-26
giovedì grazie -> 2026-11-26
3 dicembre e grazie -> 2026-12-03
3 dicembre, per favore e grazie -> 2026-12-03
giovedì, grazie! -> 2026-11-26
ciao, vorrei giovedì -> 2026-11-26
buongiorno, vorrei lavorare da casa giovedì -> 2026-11-26
posso lavorare da remoto giovedì? -> 2026-11-26
posso fare smart giovedì e venerdì? -> 2026-11-26 27
lavoro agile giovedì 3 dicembre -> 2026-12-03
richiesta lavoro agile per il 3 dicembre -> 2026-12-03
chiedo il 3 e il 4 dicembre -> 2026-12-03 04
mi serve giovedì -> 2026-11-26
solo giovedì -> 2026-11-26
per giovedì -> 2026-11-26
nella giornata di giovedì -> 2026-11-26
nelle giornate di giovedì e venerdì -> 2026-11-26 27
nei giorni 3, 4 e 5 dicembre -> 2026-12-03..05
prenota giovedì -> 2026-11-26
smart working giovedì -> 2026-11-26
SW giovedì -> 2026-11-26
in agile giovedì -> 2026-11-26
da casa giovedì -> 2026-11-26
giovedì da casa -> 2026-11-26
la giornata del 3 dicembre -> 2026-12-03
per il giorno di giovedì 26 novembre -> 2026-11-26
giovedì 👍 -> 2026-11-26
🏠 giovedì -> 2026-11-26
thursday -> 2026-11-26
Thursday 3 dicembre -> 2026-12-03
giovedì e Friday -> 2026-11-26 27
3 December e 4 dicembre -> 2026-12-03 04
tomorrow e giovedì -> 2026-11-25 26
@ en 2026-11-24
tomorow -> 2026-11-25
tommorow -> 2026-11-25
tommorrow -> 2026-11-25
tomorrrow -> 2026-11-25
tomorrow! -> 2026-11-25
TOMORROW -> 2026-11-25
wendesday -> 2026-11-25
wensday -> 2026-11-25
wednsday -> 2026-11-25
thurday -> 2026-11-26
thrusday -> 2026-11-26
thirsday -> 2026-11-26
firday -> 2026-11-27
fryday -> 2026-11-27
saterday -> 2026-11-28
munday -> ?
modnay -> 2026-11-30
3 decmber -> 2026-12-03
3 Decemeber -> 2026-12-03
3 febuary -> 2027-02-03
3 januray -> 2027-01-03
3 septmber -> 2027-09-03
nxt week -> 2026-11-30..12-06
next weeek -> 2026-11-30..12-06
evry tuesday in january -> 2027-01-05 12 19 26
please Thursday -> 2026-11-26
Thursday please -> 2026-11-26
Thursday, thanks! -> 2026-11-26
I'd like Thursday -> 2026-11-26
I would like Thursday and Friday please -> 2026-11-26 27
can I work from home on Thursday? -> 2026-11-26
could I have the 3rd of December please -> 2026-12-03
working remotely on Thursday -> 2026-11-26
for Thursday -> 2026-11-26
WFH Thursday -> 2026-11-26
remote on 3 December -> 2026-12-03
book Thursday 3 December -> 2026-12-03
giovedì -> 2026-11-26
domani -> 2026-11-25
3 dicembre -> 2026-12-03
giovedì and venerdì -> 2026-11-26 27
I need Thursday -> 2026-11-26
my request is for Thursday -> 2026-11-26
`;
