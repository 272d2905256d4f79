/** Days in one's own calendar program, and the status on Slack. */
export const calendar = {
  ownName: 'Il mio lavoro agile',
  unitName: (unit: string) => `Lavoro agile: ${unit}`,
  waiting: (kind: string) => `${kind} (in attesa)`,
  bands: (bands: string) => `Contattabile: ${bands}`,

  ownTitle: 'Le giornate nel tuo calendario',
  unitTitle: (unit: string) => `Il calendario dell’unità: ${unit}`,
  made: 'Ecco l’indirizzo: copialo adesso, non potremo mostrarlo di nuovo.',
  ownShows: 'Mostra le tue giornate, anche quelle in attesa, con gli orari in cui sei contattabile.',
  unitShows: 'Mostra chi è in lavoro agile, giorno per giorno, e nient’altro.',
  standing: (date: string) =>
    `Hai un indirizzo da ${date}. Per sicurezza non lo conserviamo: se non lo trovi più, chiedine uno nuovo; il vecchio smette di funzionare.`,
  revoked: 'Indirizzo revocato: i calendari che lo usavano non si aggiornano più.',
  nowhere:
    'Qui non si può: il servizio non ha un indirizzo pubblico (GIORNATE_PUBLIC_URL). Parlane con chi lo amministra.',
  notYours: 'Il calendario di questa unità lo vede chi ne fa parte o ne dirige le persone.',
  how: 'Come aggiungerlo',
  outlook: 'Calendario, poi «Aggiungi calendario», «Sottoscrivi dal Web»: incolla l’indirizzo.',
  google: 'Dal computer: «Altri calendari», «+», «Da URL»: incolla l’indirizzo.',
  apple:
    'Mac: File, «Nuova iscrizione calendario». iPhone: Calendari, «Aggiungi calendario», «Aggiungi calendario in abbonamento».',
  units: 'Calendari di unità',
  secret:
    'Chi ha l’indirizzo vede il calendario: non darlo a nessuno. I calendari si aggiornano entro qualche ora.',
  buttons: {
    add: 'Nel mio calendario',
    renew: 'Nuovo indirizzo',
    revoke: 'Revoca',
    open: 'Apri',
    own: 'Il mio calendario',
  },

  status: { agile: 'In lavoro agile', remote: 'In lavoro da remoto' },
};
