import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { fromColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import {
  ASKED,
  applied,
  assessed,
  button,
  errorsOf,
  type Office,
  press,
  seen,
  signed,
  signedOnPaper,
  staffed,
  valuesOf,
} from '../helpers/agreements.js';
import { type Colleague, from } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

const agreement = () => store.db.agreement.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } });
const told = async (moment: string) =>
  (await store.db.message.findMany({ where: { moment }, orderBy: { createdAt: 'asc' } })).map(
    ({ personId }) => personId,
  );

type Who = keyof Pick<Office, 'aldo' | 'laura' | 'dora' | 'piero'>;
const PROFILES: {
  profile: string;
  role?: 'employee' | 'eq' | 'manager';
  assessor: Who;
  signers: Who[];
  paper?: string;
  terms: Record<string, unknown>;
  /** First day written in the agreement, with the profile's own way of counting it. */
  first: string;
}[] = [
  {
    profile: 'metro-milano-2017',
    assessor: 'laura',
    signers: ['aldo', 'laura', 'piero'],
    terms: {
      daysPerMonth: 4,
      contactBands: [{ from: '09:00', to: '12:00' }],
      places: ['Casa, via Verdi 3', 'Biblioteca'],
    },
    first: '2026-11-19',
  },
  {
    profile: 'comune-milano-2021',
    assessor: 'dora', // the Direttore
    signers: ['aldo', 'dora', 'piero'],
    terms: { daysPerMonth: 8, contactBands: [{ from: '09:00', to: '14:00' }] },
    first: '2026-12-01',
  },
  {
    profile: 'tivoli-2025',
    assessor: 'laura',
    signers: ['laura', 'aldo'],
    terms: {
      daysPerMonth: 8,
      minPresencePerWeek: 3,
      restHours: 11,
      contactBands: [
        { from: '10:00', to: '12:00' },
        { from: '14:30', to: '16:30' },
      ],
    },
    first: '2026-11-19',
  },
  {
    profile: 'tivoli-2025',
    role: 'manager',
    assessor: 'laura',
    signers: ['aldo'],
    paper: 'segretario-generale',
    terms: { daysPerMonth: 8, contactBands: [] },
    first: '2026-11-19',
  },
  {
    profile: 'montepulciano-2024',
    assessor: 'laura',
    signers: ['aldo', 'laura'],
    terms: { daysPerWeek: 2, contactBands: [{ from: '09:00', to: '12:00' }] },
    first: '2026-11-19',
  },
  {
    profile: 'montepulciano-2024',
    role: 'eq',
    assessor: 'laura',
    signers: ['laura', 'aldo'],
    terms: { daysPerWeek: 2 },
    first: '2026-11-19',
  },
  {
    profile: 'privato-l81-2017',
    assessor: 'laura',
    signers: ['aldo', 'dora'], // the highest in the line signs as employer
    terms: { daysPerMonth: 8, restHours: 11, contactBands: [] },
    first: '2026-11-19',
  },
];

test.each(PROFILES)(
  '$profile, $role: applied for, assessed, signed by all, the first day can be booked',
  async ({ profile, role, assessor, signers, paper, terms, first }) => {
    const office = await staffed(store, `regulation: ${profile}\nmaxDaysPerMonth: 8\n`, { role });
    const form = await press(office, office.aldo, { act: 'agreement-apply' });
    expect(form.form?.title).toBe('Chiedi l’accordo');
    expect((await applied(office)).card?.title).toBe('Domanda inviata');
    expect(await told('application-card')).toEqual([office.aldo.id, office[assessor].id, office.piero.id]);

    const proposed = await assessed(office, office[assessor]);
    expect(proposed.form?.notice?.text).toBeUndefined();
    expect(await agreement().catch(() => null)).toBeNull();
    for (const who of signers) {
      const reply = await signed(office, office[who]);
      expect(reply.note).toBeUndefined();
    }
    if (paper) await signedOnPaper(office, paper, '2026-11-17');
    const row = await agreement();
    expect(row).toMatchObject({ ...terms, personId: office.aldo.id, version: 1, kind: 'agile' });
    expect([fromColumn(row.from), fromColumn(row.signedOn)]).toEqual([first, '2026-11-18']);

    const { state, agreementId } = await store.db.application.findFirstOrThrow();
    expect({ state, agreementId }).toEqual({ state: 'signed', agreementId: row.id });
    const shown = await press(office, office.aldo, { act: 'agreement', subject: row.id });
    expect(shown.card?.title).toBe('Il tuo accordo individuale');
    expect(shown.card?.links?.[0]?.url).toMatch(/^https:\/\/giornate\.comune\.example\/pages\/[\w-]{43}$/);

    const date = first >= '2026-12' ? '2026-12-01' : '2026-11-26';
    const asked = await office.bot.act(
      from(office.aldo),
      { act: 'request' },
      {
        ...{ date, activities: 'a', objectives: 'o', place: 'Casa, via Verdi 3' },
      },
    );
    expect(asked.form?.notice?.text ?? asked.note).toBeUndefined();
    const day = await store.db.agileDay.findFirstOrThrow();
    expect(fromColumn(day.date)).toBe(date);
  },
);

const TIVOLI = 'regulation: tivoli-2025\n';
const application = () => store.db.application.findFirstOrThrow();
const versionOf = async () => (await application()).version;

test('what is missing is said at its field, and nothing typed is lost', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021');
  const reply = await applied(office, { ...ASKED, places: ' ', equipment: '', contract: undefined });
  expect(Object.keys(errorsOf(reply)).sort()).toEqual(['contract', 'equipment', 'places']);
  expect(valuesOf(reply)).toMatchObject({ activities: ASKED.activities, declared: ASKED.declared });
  expect(await store.db.application.count()).toBe(0);
});

test.each([
  ['comune-milano-2021', { contract: 'probation' }, 'MIL-4.1'],
  ['comune-milano-2021', { contract: 'fixed-short' }, 'MIL-4.1'],
  ['comune-milano-2021', { declared: 'not-excluded' }, 'MIL-3'],
  ['tivoli-2025', { declared: 'work,not-excluded' }, 'TIV-5.1'],
  ['montepulciano-2024', { declared: '' }, 'MON-4'],
])(
  '%s: who does not meet a condition is told which, with its article: %o',
  async (profile, changes, rule) => {
    const office = await staffed(store, `regulation: ${profile}`);
    const reply = await applied(office, { ...ASKED, ...changes });
    expect(JSON.stringify(errorsOf(reply))).toContain(rule);
    expect(await store.db.application.count()).toBe(0);
    expect(await store.db.audit.findFirst()).toMatchObject({ act: 'enrol', rules: [rule] });
  },
);

test('a condition "di norma" is lifted by a reason, asked for once it is needed', async () => {
  const office = await staffed(store, TIVOLI);
  const fields = { ...ASKED, declared: 'work,skills' };
  const refused = await applied(office, fields);
  expect(errorsOf(refused).declared).toContain('TIV-4.5');
  expect(valuesOf(refused)).toHaveProperty('reason');
  await applied(office, { ...fields, reason: 'Sportello solo due mattine' });
  expect((await application()).state).toBe('submitted');
});

test('units that the act lists: others may not apply', async () => {
  const office = await staffed(store, 'agreements: { units: [Area ambiente] }');
  expect((await applied(office)).form?.notice?.text.join(' ')).toContain('MET-6a');
});

test('one application at a time; a redelivery makes no second one', async () => {
  const office = await staffed(store, TIVOLI);
  const send = { act: 'agreement-apply-send', value: 'new' } as const;
  await press(office, office.aldo, send, ASKED, 'R1');
  await press(office, office.aldo, send, ASKED, 'R1');
  const again = await press(office, office.aldo, send, ASKED);
  expect(again.note).toContain('già una domanda');
  expect(again.card?.title).toBe('La tua domanda di accordo');
  expect(await store.db.application.count()).toBe(1);
});

test('priorities are seen by the person, the assessor and the personnel office, and by nobody else', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n');
  const { aldo, dora, piero, laura, vera } = office;
  await applied(office, { ...ASKED, priorities: 'care' });
  for (const who of [aldo, dora, piero]) {
    expect(JSON.stringify(await seen(office, who))).toContain('emergenza di cura');
  }
  for (const who of [laura, vera]) {
    const reply = await seen(office, who);
    expect(reply).toEqual({ note: expect.stringContaining('riguarda altre persone') });
  }
  const lines = await store.db.audit.findMany();
  expect(JSON.stringify(lines.map(({ changes }) => changes))).not.toContain('care');
});

test('terms that the act does not take come back in the form, at their field, with the article', async () => {
  const office = await staffed(store, TIVOLI);
  await applied(office);
  const reply = await assessed(office, office.laura, { days: '10', bands: '10-12', until: '2028-12-31' });
  expect(reply.form?.notice?.text).toEqual(['L’accordo non può essere scritto così.']);
  expect(valuesOf(reply)).toMatchObject({ days: '10', bands: '10-12' });
  expect(errorsOf(reply)).toEqual({
    days: expect.stringContaining('TIV-20.4a'),
    bands: expect.stringContaining('TIV-20.9'),
    until: expect.stringContaining('TIV-17.1'),
  });
  expect((await application()).state).toBe('submitted');

  // another number of days, and a longer term, for needs that the agreement states
  const reason = 'Progetto di digitalizzazione';
  await assessed(office, office.laura, { days: '10', until: '2028-12-31', reason });
  expect(await application()).toMatchObject({
    state: 'assessed',
    terms: { daysPerMonth: 10, quantityReason: reason },
  });
});

test.each([
  [{ bands: 'di mattina' }, 'bands'],
  [{ days: 'molte' }, 'days'],
  [{ from: 'presto' }, 'from'],
  [{ until: '' }, 'until'],
  [{ opinion: ' ' }, 'opinion'],
])('what can not be read is said at its field: %o', async (changes, field) => {
  const office = await staffed(store, TIVOLI);
  await applied(office);
  const reply = await assessed(office, office.laura, changes);
  expect(Object.keys(errorsOf(reply))).toEqual([field]);
});

test('a refusal is reasoned, and told to the person and to the personnel office', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021');
  await applied(office);
  const refuse = button(await seen(office, office.dora), 'agreement-refuse');
  const form = await press(office, office.dora, refuse);
  const empty = await press(office, office.dora, button(form, 'agreement-refuse-send'), { reason: '' });
  expect(errorsOf(empty)).toHaveProperty('reason');
  await press(office, office.dora, button(form, 'agreement-refuse-send'), { reason: 'Solo sportello' });
  expect(await application()).toMatchObject({ state: 'refused', opinion: 'Solo sportello' });
  expect((await told('application-notice')).sort()).toEqual([office.aldo.id, office.piero.id].sort());
  const card = (await seen(office, office.aldo)).card;
  expect(card?.status?.text).toBe('Respinta');
  expect(card?.facts).toContainEqual({ label: 'Motivo', value: 'Solo sportello' });
  // the old card: nothing more can be decided
  const again = await press(office, office.dora, refuse);
  expect(again.note).toContain('non si può più cambiare');
});

test('nobody takes a step that is not theirs', async () => {
  const office = await staffed(store, TIVOLI);
  await applied(office);
  const { id } = await application();
  const { vera, aldo, piero, dora } = office;
  for (const who of [vera, aldo, piero, dora]) {
    for (const act of ['agreement-assess', 'agreement-assess-send', 'agreement-refuse-send'] as const) {
      const reply = await press(
        office,
        who,
        { act, subject: id, version: 1 },
        { reason: 'no', opinion: 'x' },
      );
      expect(reply).toEqual({ note: 'Questo passaggio non spetta a te.' });
    }
  }
  await assessed(office, office.laura);
  const value = String(await versionOf());
  for (const who of [vera, dora]) {
    const reply = await press(
      office,
      who,
      { act: 'agreement-sign-send', subject: id, value },
      { declared: 'yes' },
    );
    expect(reply.note).toBeTruthy();
  }
  // only the personnel office records what was signed on paper, and never its own word for the worker's
  for (const who of [vera, dora, office.laura, aldo]) {
    const press2 = { act: 'agreement-sign-send', subject: id, value: `${value} paper` } as const;
    const reply = await press(office, who, press2, { chosen: 'manager', date: '2026-11-17' });
    expect(reply.note).toBeTruthy();
  }
  expect((await application()).signatures).toEqual([]);
  expect(await press(office, vera, { act: 'withdraw', subject: id })).toMatchObject({
    note: 'Questo passaggio non spetta a te.',
  });
  expect((await press(office, aldo, { act: 'agreement-sign', subject: 'nonsense', value })).note).toContain(
    'non si trova',
  );
});

test('a signature declares: attachments by the person, having read it by the others', async () => {
  const office = await staffed(store, TIVOLI);
  await applied(office);
  await assessed(office, office.laura);
  const mine = await signed(office, office.aldo, { declared: 'read,safety-notice' });
  expect(errorsOf(mine)).toHaveProperty('declared');
  expect(errorsOf(await signed(office, office.laura, { declared: '' }))).toHaveProperty('declared');
  expect((await application()).signatures).toEqual([]);
  await signed(office, office.aldo);
  expect((await application()).signatures).toMatchObject([
    {
      party: 'employee',
      personId: office.aldo.id,
      attachments: ['workstation-declaration', 'safety-notice'],
    },
  ]);
});

test('terms changed after somebody signed: signatures begin anew, the card of before says so', async () => {
  const office = await staffed(store, TIVOLI);
  const { aldo, laura } = office;
  await applied(office);
  await assessed(office, laura);
  const before = button(await seen(office, aldo), 'agreement-sign');
  const form = await press(office, aldo, before);
  await signed(office, laura);
  const edit = button(await seen(office, laura), 'agreement-assess', 'Modifica le condizioni');
  const again = await press(office, laura, edit);
  await press(office, laura, button(again, 'agreement-assess-send'), { ...valuesOf(again), presence: '4' });
  expect((await application()).signatures).toEqual([]);

  for (const old of [before, button(form, 'agreement-sign-send')]) {
    const reply = await press(office, aldo, old, { declared: 'read,safety-notice,workstation-declaration' });
    expect(reply.note).toContain('le condizioni sono cambiate');
    expect(reply.card?.title).toBe('La tua domanda di accordo');
  }
  expect((await application()).signatures).toEqual([]);
  await signed(office, aldo);
  await signed(office, laura);
  expect(await agreement()).toMatchObject({ minPresencePerWeek: 4 });
});

test('new terms are told as such to everybody who signs', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n');
  const { dora, piero, aldo } = office;
  const saidTo = async (who: Colleague) => {
    const rows = await store.db.message.findMany({
      where: { moment: 'application-notice', personId: who.id },
      orderBy: { createdAt: 'asc' },
    });
    const last = rows.at(-1);
    return last && (await composeMessage(office.parts, toMessage(last)))?.card.summary;
  };
  await applied(office);
  await assessed(office, dora);
  expect(await saidTo(piero)).toBe('L’accordo di Aldo Riva è pronto e aspetta la tua firma.');
  const edit = button(await seen(office, dora), 'agreement-assess', 'Modifica le condizioni');
  const again = await press(office, dora, edit);
  await press(office, dora, button(again, 'agreement-assess-send'), { ...valuesOf(again), days: '6' });
  expect(await saidTo(piero)).toMatch(/^Le condizioni dell’accordo di Aldo Riva sono cambiate/);
  expect(await saidTo(aldo)).toMatch(/^Dora Segre ha cambiato le condizioni/);
});

test('who signs reads before from when it will hold; until then no quota is promised', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n', {
    now: new Date('2026-12-01T10:00:00+01:00'),
  });
  const { aldo, dora, piero } = office;
  await applied(office);
  const far = await assessed(office, dora, { from: '2026-12-01', until: '2035-01-01' });
  expect(errorsOf(far).until).toMatch(/lunedì 1 gennaio 2035.*20(29|30)/);
  await assessed(office, dora, { from: '2026-12-01', until: '2027-11-30' });
  const form = await press(office, aldo, button(await seen(office, aldo), 'agreement-sign', 'Firmo'));
  expect(form.form?.notice?.text).toContain(
    'L’accordo vale dal mese dopo l’ultima firma: se è di oggi, dal 1º gennaio 2027.',
  );
  expect(form.form?.facts).toContainEqual({
    label: 'Durata',
    value: 'dal 1º dicembre 2026 al 30 novembre 2027',
  });
  for (const who of [aldo, dora, piero]) await signed(office, who);

  const balance = (await office.bot.command(from(aldo), 'saldo')).card;
  const labels = balance?.facts?.map(({ label }) => label);
  expect(labels).toContain('Gennaio 2027');
  expect(labels).not.toContain('Dicembre 2026');
  const terms = 'vale da venerdì 1 gennaio 2027, fino a martedì 30 novembre 2027';
  expect(balance?.facts).toContainEqual({ label: 'Accordo individuale', value: terms });
  const early = { date: '2026-12-10', activities: 'a', objectives: 'o', place: 'Biblioteca' };
  const refused = await press(office, aldo, { act: 'request' }, early);
  expect(refused.form?.notice?.text.join(' ')).toContain('MIL-6.4');
  expect(refused.form?.facts).toBeUndefined();
  const month = async (name: string) =>
    (await office.bot.command(from(aldo), `mese ${name}`)).card?.facts?.map(({ label }) => label);
  expect(await month('dicembre')).not.toContain('Quota');
  expect(await month('gennaio')).toContain('Quota');
  expect(await month('novembre 2027')).toContain('Quota');
  expect(await month('dicembre 2027')).not.toContain('Quota');
});

test('two sign at once, one presses twice: each signature once, one agreement', async () => {
  const office = await staffed(store, TIVOLI);
  const { aldo, laura } = office;
  await applied(office);
  await assessed(office, laura);
  const forms = await Promise.all(
    [aldo, laura].map(async (who) => press(office, who, button(await seen(office, who), 'agreement-sign'))),
  );
  const [his = {}, hers = {}] = forms;
  const declared = 'read,safety-notice,workstation-declaration';
  await Promise.all([
    press(office, aldo, button(his, 'agreement-sign-send'), { declared }),
    press(office, laura, button(hers, 'agreement-sign-send'), { declared: 'yes' }),
    press(office, aldo, button(his, 'agreement-sign-send'), { declared }),
  ]);
  expect((await application()).state).toBe('signed');
  expect(await store.db.agreement.count()).toBe(1);
  expect((await application()).signatures).toHaveLength(2);
  const late = await press(office, laura, button(hers, 'agreement-sign-send'), { declared: 'yes' });
  expect(late.note).toContain('non si può più cambiare');
});

test('on paper: with its date, never one to come; the last one decides from when the agreement holds', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n');
  await applied(office);
  await assessed(office, office.dora);
  await signed(office, office.aldo);
  await signed(office, office.piero);
  expect(errorsOf(await signedOnPaper(office, 'director', '2026-11-19'))).toHaveProperty('date');
  await signedOnPaper(office, 'director', '2026-11-16');
  expect(fromColumn((await agreement()).signedOn)).toBe('2026-11-18');
  const card = (await seen(office, office.aldo)).card;
  expect(card?.lists?.[0]?.items[1]).toMatchObject({ detail: 'firmato su carta il 16 novembre 2026' });
  expect(card?.text?.join(' ')).toContain('vale dal 1º dicembre 2026');
});

test('an application is taken back before it is signed', async () => {
  const office = await staffed(store, TIVOLI);
  await applied(office);
  await press(office, office.aldo, button(await seen(office, office.aldo), 'withdraw', 'Ritira la domanda'));
  expect((await application()).state).toBe('withdrawn');
  expect(await told('application-notice')).toEqual([office.laura.id]);
  await applied(office);
  expect(await store.db.application.count()).toBe(2);
});

test('typed: one’s own, that of one of my people, nobody else’s', async () => {
  const office = await staffed(store, TIVOLI);
  const say = (who: keyof Pick<Office, 'aldo' | 'laura' | 'vera' | 'piero'>, text: string) =>
    office.bot.command(from(office[who]), text);
  const none = await say('aldo', 'accordo');
  expect(none.card?.buttons?.[0]).toMatchObject({ act: 'agreement-apply', label: 'Chiedi l’accordo' });
  await applied(office);
  expect((await say('aldo', 'agreement')).card?.status?.text).toBe('In valutazione');
  expect((await say('laura', 'accordo Aldo Riva')).card?.status?.text).toBe('Da valutare');
  await assessed(office, office.laura);
  await signed(office, office.aldo);
  await signed(office, office.laura);
  for (const who of ['laura', 'piero'] as const) {
    const card = (await say(who, 'accordo riva')).card;
    expect(card?.title).toBe('Accordo individuale di Aldo Riva');
    expect(card?.buttons?.map(({ label }) => label)).toEqual(['Recedi']);
  }
  expect((await say('vera', 'accordo Aldo Riva')).note).toContain('Non trovo');
});
