import { afterAll, expect, test } from 'vitest';
import { checked } from '../../src/cli/regulation-check.js';
import { differenceText } from '../../src/cli/regulation-diff.js';
import { regulationText, textOf } from '../../src/cli/regulation-explain.js';
import { inForceOn, regulationOf } from '../../src/cli/regulation-on.js';
import { regulationIds } from '../../src/regulations/index.js';
import type { RegulationFile } from '../../src/regulations/read.js';
import type { Branch } from '../../src/regulations/tree.js';
import { localDate } from '../../src/rules/local-date.js';
import { at, bare, own, TODAY, written } from '../fixtures/regulations.js';
import { workplace } from './process.js';

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

const place = workplace();
afterAll(() => place.remove());

const explained = (file: RegulationFile, date = '2026-11-26') =>
  textOf(inForceOn(file, 'own.yaml', localDate(date)), localDate(date), 'it');

/** Lines that stand in one text and not in the other. */
const newLines = (text: string, before: string) => {
  const old = new Set(before.split('\n'));
  return text.split('\n').filter((line) => !old.has(line));
};

test.each(regulationIds)('check %s', (id) => {
  expect(checked(id)).toMatch(
    new RegExp(
      `^${id}: no mistakes, \\d\\d figures, valid from \\d{4}-\\d\\d-\\d\\d, editions from [-\\d, ]+$`,
    ),
  );
});

test.each(regulationIds.flatMap((id) => (['it', 'en'] as const).map((lang) => [id, lang] as const)))(
  'explain %s in %s is whole',
  (id, lang) => {
    const text = regulationText(id, TODAY, lang);
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid|\S {2}|\.\.\)| \.[^.]|,,|\(\)/);
    const sentences = text.split('\n').filter((line) => /^ .*(\)|»)\.$/.test(line));
    expect(sentences.length).toBeGreaterThan(40);
    for (const line of sentences) {
      // capital letter, one full stop at the very end, the article and the rule before the words
      expect(line.replace(/^ +((before|after|prima|poi): )?/, '')).toMatch(
        /^[“A-ZÈÀ].* \(.+, [A-Z][A-Z0-9]+-[^)]*\)(: «.+»)?\.$/,
      );
    }
  },
);

test.each(regulationIds)('explain %s names no key of the file', (id) => {
  const { regulation } = regulationOf(id, TODAY);
  const keys = [
    ...(regulation.priorities?.categories ?? []),
    ...(regulation.agreementRevocation?.grounds ?? []),
    ...(regulation.permits.kinds === 'any' ? [] : regulation.permits.kinds),
    ...(regulation.agreement.attachments?.all ?? []),
    ...regulation.agreement.signatures.flatMap(({ by }) => by),
  ].filter((key) => /-/.test(key));
  for (const lang of ['it', 'en'] as const) {
    const text = regulationText(id, TODAY, lang);
    for (const key of keys) expect(text).not.toContain(key);
    expect(text).not.toMatch(
      /\b(if-scheduled|product-default|with-reason|as-written|working-days|perMonth)\b/,
    );
  }
});

test('articles stand in the order of the act, what has no number at the end', () => {
  const headings = (id: string) =>
    regulationText(id, TODAY, 'it')
      .split('\n')
      .filter((line) => /^(Reg|LG|AccD|RT|L\.|Disc)/.test(line));
  const articles = [3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 16, 17, 19, 20, 21, 22].map(
    (one) => `Reg. art. ${one}`,
  );
  expect(headings(TIV)).toEqual(articles);
  expect(headings(MET).slice(0, 3)).toEqual(['LG art. 3', 'LG art. 4', 'LG art. 5']);
  expect(headings(MET).slice(-3)).toEqual(['AccD 10', 'RT', 'L. 260/1949']);
  expect(headings(MON).at(-1)).toBe('Disc. all. B');
});

test('a figure is a sentence with its article, its rule and the words of the act', () => {
  const lines = regulationText(MET, TODAY, 'it').split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Città metropolitana di Milano (metro-milano-2017)',
      'In vigore dal 7 novembre 2017.',
      expect.stringMatching(
        /^ {2}Giornate al mese: l’accordo ne concede almeno 1 e al massimo 4 \(LG art\. 4.*, MET-4a\): «.*»\.$/,
      ),
      expect.stringMatching(/^ {2}Nei giorni festivi non si lavora in agile \(L\. 260\/1949, GEN-CAL\)\.$/),
    ]),
  );
  expect(lines.at(-1)).toMatch(/^Non previsto dall’atto: .*categorie con precedenza\.$/);
});

test('what is no law is said not to be', () => {
  expect(regulationText('privato-l81-2017', TODAY, 'it')).toContain(
    'PRI-quota; predefinito di Giornate, non della legge)',
  );
  const ours = own(MET, at('quota.perMonth', { most: 6, article: 'Delibera 1', basis: 'organisation' }));
  expect(explained(ours)).toContain(
    'almeno 1 e al massimo 6 (Delibera 1, MET-4a; deciso dall’organizzazione).',
  );
});

test.each<[string, Branch, string]>([
  [
    TIV,
    at('calendar.sunday.bookable', 'if-scheduled'),
    'Di domenica si lavora in agile solo se la domenica è nell’orario',
  ],
  [
    TIV,
    { cancellation: { until: 'eve', at: '18:00' } },
    'annullare la giornata fino alle ore 18:00 del giorno prima',
  ],
  [MIL, { revocation: { days: 1, unit: 'working-days' } }, 'almeno 1 giorno lavorativo prima'],
  [MIL, { revocation: { days: 2, unit: 'days' } }, 'almeno 2 giorni prima'],
  [
    MET,
    at('bands.length', [{ ...written(MET, 'bands.length.0'), minutes: 61 }]),
    'almeno 1 ora e 1 minuto di seguito',
  ],
  [
    MET,
    at('bands.length', [{ ...written(MET, 'bands.length.0'), minutes: 45, counted: 'together' }]),
    'almeno 45 minuti in tutto',
  ],
  [
    MET,
    at('agreement.term', { months: 1, longer: 'with-reason' }),
    'al massimo 1 mese dall’inizio, di più solo con una motivazione',
  ],
  [
    MET,
    at('agreement.term', { months: 'none', phase: 'ordinary' }),
    'Dopo la fase sperimentale l’accordo non ha una durata massima',
  ],
  [
    MET,
    at('agreement.transfer.roles', ['eq']),
    'Titolari di incarico EQ: nella fase sperimentale l’accordo decade',
  ],
  [MET, { places: { country: 'FR', indoor: false, listed: false } }, 'Si lavora nel paese FR;'],
  [
    MET,
    at('recall.during.reason', true),
    'dal dirigente o dall’amministrazione, con una motivazione, fino alle ore 20:00',
  ],
  [MET, at('approval.eq', 'none'), 'Titolari di incarico EQ: le singole giornate non si autorizzano'],
  [TIV, at('approval.employee', 'required'), 'Dipendenti: ogni giornata va autorizzata prima, dal dirigente'],
  [TIV, at('swap.within.period', 'month'), 'Lo spostamento resta nello stesso mese'],
  [
    TIV,
    at('quota.presenceFloor', { whereMonthly: false, least: 2 }),
    'i giorni in sede scritti nell’accordo, e comunque almeno 2',
  ],
  [TIV, at('quota.perMonth', { unwritten: 6, standard: 6 }), '; 6 se l’accordo non ne scrive il numero'],
  [MON, at('agreementRevocation.presenceAfterDays', 3), 'In sede si torna 3 giorni dopo la comunicazione'],
  [
    MON,
    at('priorities.ordered', false),
    'Hanno la precedenza, senza un ordine fra loro: lavoratori fragili;',
  ],
  [MON, at('priorities.categories', ['ours']), 'Hanno la precedenza, in quest’ordine: ours'],
  [
    MET,
    at('dailyRest', { rule: 'OUR-1', article: 'a', hours: 1, written: false }),
    'c’è almeno 1 ora di riposo',
  ],
  [
    MET,
    at('permits.flaggedKinds', ['nursing-39']),
    'segnalati a chi decide: riposi giornalieri dei genitori',
  ],
  [
    MET,
    at('notice.latestHour', { rule: 'OUR-1', article: 'a', at: '12:00', severity: 'hard' }),
    'entro le ore 12:00 del giorno prima (a, OUR-1)',
  ],
])('%s with %j: %s', (id, changes, sentence) => {
  const text = explained(own(id, changes));
  const [line, ...others] = newLines(text, regulationText(id, TODAY, 'it')).filter((one) =>
    one.includes(sentence),
  );
  expect([typeof line, others]).toEqual(['string', []]);
});

test('a figure that is none is at the end, not among the sentences', () => {
  const text = explained(own(MET, { vpn: 'none' }));
  expect(text).not.toContain('connessioni VPN sono');
  expect(text.split('\n').at(-1)).toContain('limite delle connessioni VPN');
  const none = explained(bare()).split('\n').at(-1);
  expect(none).toContain('preavviso in giorni');
  expect(none).not.toContain('richiamo in sede prima della giornata'); // there is no recall at all
});

test('with several editions, those of the day, and what changes when', () => {
  const rest = { rule: 'OUR-1', article: 'art. 1', written: false };
  const stages = [
    { ...rest, hours: 11, validity: { to: '2026-12-31' } },
    { ...rest, hours: 12, validity: { from: '2027-01-01', to: '2027-12-31' } },
  ];
  const file = own(MET, { dailyRest: { editions: stages } });
  const now = explained(file);
  expect(now).toContain(
    'Qui sotto le regole in vigore il 26 novembre 2026: valgono dal 7 novembre 2017 al 31 dicembre 2026.',
  );
  expect(now.split('Che cosa cambia nel tempo')[0]).toContain('almeno 11 ore');
  expect(now.split('Che cosa cambia nel tempo')[1]).toBe(`

Dal 1º gennaio 2027
  Riposo
    prima: Fra un giorno e l’altro ci sono almeno 11 ore di riposo consecutive (art. 1, OUR-1).
    poi: Fra un giorno e l’altro ci sono almeno 12 ore di riposo consecutive (art. 1, OUR-1).

Dal 1º gennaio 2028
  Regole ancora da scrivere: dailyRest.`);
  const then = explained(file, '2027-06-01').split('Che cosa cambia nel tempo')[0];
  expect([then?.includes('almeno 12 ore'), then?.includes('almeno 11 ore')]).toEqual([true, false]);
  expect(() => explained(file, '2028-01-01')).toThrow(
    'own.yaml: on 2028-01-01 no figure holds for dailyRest',
  );
  expect(() => regulationText(TIV, localDate('2025-12-29'), 'it')).toThrow(
    'tivoli-2025: not in force on 2025-12-29: it holds from 2025-12-30 on',
  );
});

const sections = (text: string) =>
  Object.fromEntries(
    text.split('\n\n').map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.map((line) => line.replace(/ \([^()]*(\([^()]*\)[^()]*)*\)(: «.*»)?\.$/, ''))];
    }),
  );

test('a regulation beside itself: everything is equal', () => {
  const lines = differenceText(TIV, TIV, TODAY, 'it').split('\n');
  expect(lines[0]).toBe('A: Comune di Tivoli (tivoli-2025)');
  expect(lines.slice(3)).toEqual([
    '',
    expect.stringMatching(/^Uguali, a parte articoli e parole dell’atto: \d\d regole\.$/),
  ]);
});

test('two regulations: only in one, only in the other, both values of what differs', () => {
  const found = sections(differenceText(MET, MIL, TODAY, 'it'));
  expect(found.Formazione).toEqual([
    '  Solo in A: Prima della prima richiesta va completata la formazione su sicurezza e dati',
  ]);
  expect(found.Riposo).toEqual([
    '  Solo in B: Fra un giorno e l’altro ci sono almeno 11 ore di riposo consecutive',
  ]);
  expect(found['Quante giornate']?.slice(0, 3)).toEqual([
    '  Diverso',
    '    A: Giornate al mese: l’accordo ne concede almeno 1 e al massimo 4',
    '    B: Giornate al mese: l’accordo ne concede al massimo quante ne stabilisce l’organizzazione',
  ]);
  // one entry of Milano for everybody, two of the Città metropolitana: told for those each binds
  expect(found.Preavviso).toEqual([
    '  Diverso',
    '    A: Dipendenti e titolari di incarico EQ: la giornata si chiede almeno 3 giorni lavorativi prima (di norma: altrimenti serve una motivazione)',
    '    B: Dipendenti e titolari di incarico EQ: la giornata si chiede almeno 3 giorni prima (di norma: altrimenti serve una motivazione)',
    '  Diverso',
    '    A: Dirigenti: la giornata si chiede almeno 3 giorni lavorativi prima (di norma: altrimenti serve una motivazione)',
    '    B: Dirigenti: la giornata si chiede almeno 3 giorni prima (di norma: altrimenti serve una motivazione)',
  ]);
  // notice by phase on one side, for any phase on the other
  expect(found.Recesso?.filter((line) => line.includes('nella fase') || line.includes('Nella fase'))).toEqual(
    [
      '    A: Nella fase sperimentale si recede dall’accordo con almeno 10 giorni lavorativi di preavviso',
      '    B: Nella fase sperimentale si recede dall’accordo con almeno 30 giorni di preavviso; con meno solo per una ragione che lo giustifichi',
      '  Solo in B: Nella fase sperimentale se recede il datore di lavoro, a chi ha una disabilità (L. 68/1999) spettano almeno 90 giorni di preavviso',
    ],
  );
  expect(Object.keys(found)).not.toContain('Regole generali'); // only their articles differ
});

test('entries of a list are known by whom they bind, not by their place', () => {
  const [first, second] = written(MET, 'notice').before as Branch[];
  const split = [
    { ...second, rule: 'OUR-1' },
    { ...first, roles: ['eq'], article: 'art. 9' },
    { ...first, roles: ['employee'] },
  ];
  place.write('reordered.yaml', JSON.stringify({ extends: MET, ...at('notice.before', split) }));
  place.write(
    'later.yaml',
    JSON.stringify({ extends: MET, ...at('notice.before', [{ ...first, days: 2 }, second]) }),
  );
  const diff = (name: string) => differenceText(MET, `${place.folder}/${name}`, TODAY, 'it');
  expect(Object.keys(sections(diff('reordered.yaml')))).toHaveLength(2);
  expect(sections(diff('later.yaml')).Preavviso).toHaveLength(3);
});

test('two editions of one file differ on the days asked for', () => {
  const stages = [
    { ...written(TIV, 'dailyRest'), validity: { to: '2026-12-31' } },
    { none: true, validity: { from: '2027-01-01' } },
  ];
  place.write('stages.yaml', JSON.stringify({ extends: TIV, dailyRest: { editions: stages } }));
  const on = (date: string) => differenceText(TIV, `${place.folder}/stages.yaml`, localDate(date), 'en');
  expect(on('2026-12-31')).not.toContain('Only in');
  expect(on('2027-01-01')).toMatch(
    /\nRest\n {2}Only in A: Between two days there are at least 11 hours of rest/,
  );
});

test('check names every mistake, with the line of each', async () => {
  place.write(
    'ours.yaml',
    `extends: ${TIV}\nid: ours\nwindow:\n  opens: 7.30\nquota:\n  perMonth:\nvpns: none\n`,
  );
  const { code, out, err } = await place.giornate(['regulation', 'check', './ours.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toEqual([
    'ours.yaml:4: window.opens: must be a time such as "08:30"',
    'ours.yaml:6: quota.perMonth: empty: write the figure with its rule and article, or none',
    'ours.yaml:7: vpns: not known here: look at its spelling and its place',
  ]);
});

test('check: contradictions and gaps are mistakes, a figure that ends is a note', async () => {
  const rest = '{ rule: OUR-1, article: art. 1, hours: 11, written: true, validity: ';
  const editions = `[${rest}{ to: 2026-12-31 } }, ${rest}{ from: 2027-02-01 } }]`;
  place.write(
    'gap.yaml',
    `extends: ${TIV}\ndailyRest: { editions: ${editions} }\nwindow: { closes: "07:00" }\n`,
  );
  const wrong = await place.giornate(['regulation', 'check', 'gap.yaml']);
  expect([wrong.code, wrong.out, wrong.err.trim().split('\n')]).toEqual([
    1,
    '',
    [
      'gap.yaml:3: window.closes: must be after 07:30, when the window opens',
      'gap.yaml:2: dailyRest: gap: no figure from 2027-01-01 to 2027-01-31',
    ],
  ]);
  place.write('ends.yaml', `extends: ${TIV}\nid: ours\ndailyRest: { validity: { to: 2026-12-31 } }\n`);
  const ends = await place.giornate(['regulation', 'check', 'ends.yaml']);
  expect([ends.code, ends.err]).toEqual([0, '']);
  expect(ends.out.split('\n')).toEqual([
    'note: ends.yaml:3: dailyRest: no figure from 2027-01-01 on: write what follows',
    expect.stringMatching(
      /^ends\.yaml: no mistakes, \d\d figures, valid from 2025-12-30, editions from 2025-12-30, 2027-01-01$/,
    ),
    '',
  ]);
});

test('explain and diff answer in Italian unless asked otherwise', async () => {
  const day = ['--at', '2026-11-26'];
  const it = await place.giornate(['regulation', 'explain', TIV, ...day]);
  expect([it.code, it.err, it.out]).toEqual([0, '', `${regulationText(TIV, TODAY, 'it')}\n`]);
  const en = await place.giornate(['regulation', 'diff', TIV, MON, ...day, '--lang', 'en']);
  expect([en.code, en.err, en.out]).toEqual([0, '', `${differenceText(TIV, MON, TODAY, 'en')}\n`]);
});

test.each([
  [['regulation', 'check', 'elsewhere-1999'], 1, 'no regulation "elsewhere-1999"; there are '],
  [['regulation', 'explain', './nowhere.yaml'], 1, 'nowhere.yaml: there is no such file'],
  [['regulation', 'explain', TIV, '--at', '2025-12-29'], 1, 'not in force on 2025-12-29'],
  [['regulation', 'diff', TIV], 2, 'missing required argument'],
  [['regulation', 'explain', TIV, '--lang', 'fr'], 2, 'Allowed choices are it, en'],
  [['regulation'], 2, 'Usage: giornate regulation'],
])('giornate %j: exit code %i', async (args, code, message) => {
  const run = await place.giornate(args);
  expect([run.code, run.out]).toEqual([code, '']);
  expect(run.err).toContain(message);
});
