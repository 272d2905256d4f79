/** Somebody named by whoever types. */
export const people = {
  nameHint: 'Nome e cognome, o indirizzo e-mail.',
  whichHint: 'Più persone hanno questo nome: scegli quella giusta.',
  unknown: (text: string) => `Nell’elenco del personale non trovo «${text}». Prova con nome e cognome.`,
  gone: 'Questa persona non è nell’elenco del personale.',
  tooMany: (text: string) => `«${text}» può indicare molte persone: scrivi nome e cognome.`,
};
