import { plural } from '../wording.js';

const days = (count: number) => plural('it', count, { one: `${count} giornata`, other: `${count} giornate` });

/** Days granted for a month or for a time, and the bank of days. */
export const grants = {
  notYourPeople: (name: string) => `Le giornate di ${name} non le stabilisci tu.`,
  directorMay: (act: string, name: string, source: string) =>
    `Non spetta a te ${act}: può farlo ${name} (${source}).`,
  notYours: (act: string, source: string) => `Non spetta a te ${act} (${source}).`,
  refused: 'Così non si può fare.',
  who: 'Per chi',
  month: 'Mese',
  again: 'Un’altra persona',

  extendTitle: 'Giornate del mese',
  extendSummary: 'Un altro numero di giornate per un mese',
  extendIntro: (article: string) =>
    `Per un mese stabilisci un numero diverso da quello dell’accordo, in più o in meno (${article}).`,
  number: 'Giornate nel mese',
  extended: (name: string, count: number, when: string) => `${name}: ${days(count)} ${when}`,
  before: (count: number) =>
    plural('it', count, { one: `prima era ${count}`, other: `prima erano ${count}` }),
  told: (name: string) => `${name} riceve un avviso.`,

  derogationTitle: 'Giornate in deroga',
  derogationSummary: 'Più giornate a settimana per un periodo',
  derogationIntro: 'Concedi più giornate a settimana per un periodo.',
  article: 'In base a',
  articleOf: (article: string) => `Articolo ${article}`,
  from: 'Dal giorno',
  until: 'Fino al giorno',
  perWeek: 'Giornate a settimana',
  derogated: (name: string, count: number, from: string, until: string) =>
    `${name}: fino a ${days(count)} a settimana, da ${from} a ${until}`,

  bankTitle: 'Banca delle giornate',
  bankSummary: (unit: string) => `Banca delle giornate: ${unit}`,
  bankHolds: (available: number, drawn: number) =>
    `${plural('it', available, { one: `${available} disponibile`, other: `${available} disponibili` })}, ${plural('it', drawn, { one: `${drawn} chiesta o concessa`, other: `${drawn} chieste o concesse` })}`,
  bankEmpty: (when: string) => `vuota ${when}`,
  what: 'Che cosa vuoi fare',
  set: 'Stabilire quante giornate ha la banca',
  give: 'Registrare giornate cedute da una persona',
  giver: 'Chi cede',
  giverHint: 'Solo se una persona cede giornate: per quel mese le perde. Nome e cognome, o e-mail.',
  bankNumber: 'Giornate',
  bankSet: (count: number, when: string) => `La banca ha ${days(count)} ${when}`,
  given: (name: string, count: number, when: string) => `${name} cede ${days(count)} ${when}`,
  queue: 'Richieste da decidere',

  numberWrong: (least: number, most: number) => `Scrivi un numero intero da ${least} a ${most}.`,
  notMore: (agreed: number) =>
    `L’accordo ne prevede già ${agreed} a settimana: una deroga ne concede di più.`,
  dateWrong: 'Scegli una data, da oggi in poi.',
  untilWrong: 'L’ultimo giorno viene prima del primo.',
  choose: 'Scegli una voce.',

  notices: {
    title: 'Le tue giornate',
    extension: (by: string, count: number, when: string) =>
      `${by} ha stabilito per te ${days(count)} di lavoro agile ${when}.`,
    gift: (by: string, given: number, left: number, when: string) =>
      `${by} ha messo nella banca delle giornate ${days(given)} che non usi ${when}: te ne ${plural('it', left, { one: 'spetta ancora', other: 'spettano ancora' })} ${left}.`,
    derogation: (by: string, count: number, from: string, until: string, article: string) =>
      `${by} ti ha concesso fino a ${days(count)} di lavoro agile a settimana, da ${from} a ${until} (articolo ${article}).`,
  },
};
