import type { BandName } from '../../regulations/schema.js';
import { plural } from '../wording.js';
import { fromDay, onDay } from './day-words.js';
import { bandWords } from './words.js';

/** The individual agreement as it is printed: its own clauses; those of the act stand beside them, each with its article. */
export const page = {
  titles: { agile: 'Accordo individuale di lavoro agile', remote: 'Accordo individuale di lavoro da remoto' },
  status: {
    draft: 'Bozza: non ancora firmata da tutti',
    signed: (from: string) => `Firmato da tutti, in vigore ${fromDay(from)}`,
    left: (last: string) => `Recesso: ultimo giorno con l’accordo ${onDay(last)}`,
  },
  law: {
    agile: 'ai sensi degli articoli da 18 a 23 della L. 81/2017',
    remote: 'secondo il regolamento dell’ente',
  },
  under: (name: string, source: string) => `Regolamento: ${name}, ${source}.`,
  between: (organisation: string, person: string, law: string) =>
    `Fra ${organisation} e ${person} si conviene, ${law}, quanto segue.`,
  anEmployer: 'il datore di lavoro',
  roles: { employee: 'dipendente', eq: 'titolare di incarico EQ', manager: 'dirigente' },

  sections: {
    parties: 'Parti',
    object: 'Oggetto',
    term: 'Durata',
    days: 'Giornate',
    places: 'Luoghi',
    tools: 'Strumenti',
    hours: 'Orario e contattabilità',
    rest: 'Riposo e disconnessione',
    planning: 'Come si chiedono e si cambiano le giornate',
    treatment: 'Assenze, permessi e trattamento',
    safety: 'Salute e sicurezza',
    data: 'Riservatezza e protezione dei dati',
    control: 'Obiettivi, verifica e controllo',
    withdrawal: 'Recesso',
    duties: 'Altri impegni',
    signatures: 'Firme',
  },

  object: {
    agile:
      'La persona svolge una parte del lavoro fuori dalla sede, senza precisi vincoli di orario e di luogo oltre a quelli scritti qui, per fasi, cicli e obiettivi. Restano fermi il contratto, l’inquadramento e la sede di lavoro.',
    remote:
      'La persona svolge una parte del lavoro dal luogo scritto qui, con l’orario ordinario dell’ufficio. Restano fermi il contratto, l’inquadramento e la sede di lavoro.',
  },
  activities: (text: string) => `Attività: ${text}`,
  objectives: (text: string) => `Progetti e obiettivi: ${text}`,
  places: (text: string) => `Luoghi concordati: ${text}. Il primo è quello principale.`,
  anyPlace: 'Il luogo è scelto dalla persona entro i limiti di questo accordo.',
  tools: {
    own: 'La persona usa strumenti propri, adeguati e aggiornati.',
    employer:
      'La persona usa gli strumenti che le affida il datore di lavoro, che ne cura sicurezza e funzionamento.',
    both: 'La persona usa in parte strumenti propri, adeguati e aggiornati, e in parte quelli che le affida il datore di lavoro.',
  },
  faults: 'Ogni guasto che impedisce di lavorare va segnalato subito al responsabile.',
  bands: (text: string, name: BandName) => `Fasce di ${bandWords[name]}: ${text}.`,
  noBands: (name: BandName) => `Questo accordo non prevede fasce di ${bandWords[name]}.`,
  rest: (hours: number) =>
    plural('it', hours, {
      one: `Fra la fine di un giorno di lavoro e l’inizio del successivo passa almeno ${hours} ora.`,
      other: `Fra la fine di un giorno di lavoro e l’inizio del successivo passano almeno ${hours} ore consecutive.`,
    }),
  disconnection:
    'Fuori dall’orario la persona ha diritto di disconnettersi dagli strumenti di lavoro, senza conseguenze sul rapporto di lavoro.',
  equality:
    'Chi svolge lavoro agile ha lo stesso trattamento economico e normativo e le stesse opportunità di chi lavora solo in sede.',
  safety: [
    'Il datore di lavoro garantisce salute e sicurezza e consegna, almeno una volta l’anno, l’informativa scritta sui rischi generali e specifici (L. 81/2017 art. 22).',
    'La persona coopera alle misure di prevenzione, sceglie ambienti idonei e ha diritto alla tutela contro gli infortuni (L. 81/2017 art. 23).',
  ],
  data: [
    'La persona custodisce dati e documenti con la stessa riservatezza dovuta in sede e non li lascia vedere o usare ad altri.',
    'Si lavora solo con gli accessi e i sistemi autorizzati; perdita di dati o di strumenti e accessi sospetti si segnalano subito.',
  ],
  control: [
    'Il potere direttivo e di controllo è quello esercitato in sede, nel rispetto dell’art. 4 della L. 300/1970; nessuno strumento è usato per sorvegliare a distanza.',
    'I risultati si verificano rispetto agli obiettivi, con incontri o relazioni. Le condotte fuori sede che violano i doveri del contratto hanno le conseguenze disciplinari previste dal codice.',
  ],

  signatures: { party: 'Parte', name: 'Nome', signature: 'Firma' },
  signed: (when: string) => `Firma elettronica semplice apposta in chat, ${when}`,
  signedOnPaper: (date: string) => `Firma su carta in data ${date}`,
  signedElsewhere: (date: string) => `Firmato in data ${date}, agli atti dell’ufficio`,
  toSign: 'da firmare',
  nature:
    'Le firme in chat sono firme elettroniche semplici: l’identità è quella dell’accesso di lavoro, data e ora sono registrate. Dove serve una firma qualificata, questa pagina si stampa e si firma.',

  annex: (letter: string, name: string) => `Allegato ${letter}. ${name}`,
  annexes: {
    'safety-notice': 'Informativa sulla salute e sicurezza',
    'workstation-declaration': 'Dichiarazione sulla postazione di lavoro',
    'it-notice': 'Informativa sulle tecnologie e sulla sicurezza informatica',
    application: 'Domanda della persona',
  },
  annexTexts: {
    'safety-notice': {
      intro: 'Contenuti essenziali; l’informativa completa dell’organizzazione è consegnata a parte.',
      items: [
        'Ambiente: locale asciutto, aerato, illuminato, con vie di uscita libere; non si lavora in luoghi isolati o di passaggio.',
        'Impianti: prese, cavi e apparecchi integri; niente sovraccarichi; in caso di dubbio non si usano.',
        'Postazione: piano e sedia stabili, schermo senza riflessi, avambracci appoggiati, piedi a terra.',
        'Pause: 15 minuti ogni 120 di uso continuo del videoterminale (D.Lgs. 81/2008 art. 175).',
        'Emergenze: si conoscono uscite, numeri di soccorso e un estintore o una coperta antifiamma vicini.',
        'Infortuni: si avvisa subito il responsabile e si trasmette il certificato medico.',
      ],
    },
    'workstation-declaration': {
      intro: 'La persona dichiara, sotto la propria responsabilità, che nei luoghi indicati:',
      items: [
        'lo spazio di lavoro è idoneo per superficie, aria, luce e temperatura;',
        'l’impianto elettrico e gli apparecchi sono conformi alle norme e in buono stato;',
        'piano di lavoro, sedia e schermo permettono una postura corretta;',
        'il collegamento alla rete basta per le attività assegnate;',
        'documenti e conversazioni di lavoro restano riservati;',
        'comunicherà ogni cambiamento che renda la postazione non più idonea.',
      ],
    },
    'it-notice': {
      intro: 'Contenuti essenziali; l’informativa completa dell’organizzazione è consegnata a parte.',
      items: [
        'Credenziali personali, autenticazione forte, blocco dello schermo quando ci si allontana.',
        'Sistema, antivirus e applicazioni aggiornati, anche sugli strumenti propri.',
        'Collegamento ai sistemi dell’ente solo per le vie indicate (VPN, cloud, webmail); mai da reti pubbliche senza protezione.',
        'Nessuna copia di dati dell’ente su dispositivi o servizi personali.',
        'Attenzione ai messaggi inattesi; gli incidenti si segnalano subito all’assistenza informatica.',
      ],
    },
  },
  acknowledged: (name: string, date: string) => `Presa visione: ${name}, ${date}.`,
  declared: (name: string, date: string) => `Dichiarazione resa da ${name}, ${date}.`,
  notAcknowledged: 'Presa visione alla firma.',
  asked: { activities: 'Attività svolgibili a distanza', places: 'Luoghi proposti', equipment: 'Strumenti' },
  printed: (date: string) =>
    `Stampato ${onDay(date)}. Gli articoli citati sono quelli del regolamento in vigore.`,
  goneTitle: 'Pagina non disponibile',
  gone: 'Questo collegamento non vale più o non è mai esistito. Scrivi «accordo» al bot per averne uno nuovo.',
};
