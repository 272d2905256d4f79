import { plural } from '../wording.js';

/** To an administrator: what the bot could not deliver. */
export const delivery = {
  failedTitle: 'Messaggi non consegnati',
  failed: (count: number) =>
    plural('it', count, {
      one: `${count} messaggio non è stato consegnato.`,
      other: `${count} messaggi non sono stati consegnati.`,
    }),
  why: {
    unreachable:
      'Chi doveva riceverli non ha un account che il bot conosca, ha tolto o bloccato l’app, oppure il canale è stato chiuso o archiviato.',
    refused: 'La piattaforma li ha rifiutati, e ripeterli così come sono non servirebbe.',
    'gave-up': 'Il bot ha riprovato per più di mezza giornata, poi ha rinunciato.',
  },
  lockedOutTitle: 'Credenziali rifiutate',
  lockedOut: (platform: string) => `${platform} non accetta più le credenziali del bot.`,
  lockedOutWaits: (platform: string) =>
    `Finché non le rinnovi, su ${platform} non parte nulla. I messaggi aspettano: nessuno va perso.`,
  whatToDo: 'L’elenco, con destinatari e motivi, lo dà «deliveries», tra i comandi di chi gestisce il bot.',
};
