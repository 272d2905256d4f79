import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contactBandReminder } from '../../src/messages/contact-band-reminder.js';
import { localDate, localTime } from '../../src/rules/local-date.js';
import type { Store } from '../../src/store/types.js';
import { button, type DayStage, dayStage, labels, textOf } from '../helpers/day-stage.js';
import { from } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

// A technical impediment during the day (MET-AccD10, TIV-7.8, MIL-11.8, MON-10).

const DAY = '2026-12-03'; // a Thursday
const TEN = '2026-12-03 10:15';
const TEXT = 'La VPN non parte';
let store: Store;
let office: DayStage;
let id: string;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

async function stage(profile = 'metro-milano-2017', now = TEN) {
  office = await dayStage(store, profile, now);
  id = await office.approved(DAY);
}
beforeEach(() => stage());

const report = (text = TEXT, version = 2, key?: string, who = office.aldo) =>
  office.press(who, { act: 'impediment-send', subject: id, version }, { reason: text }, key);

test('reported from the card: the manager is told with the recall at hand, and recalls', async () => {
  const mine = await office.standing('day-card', id, office.aldo);
  const { form } = await office.press(office.aldo, button(mine, 'Problema tecnico'));
  expect(form).toMatchObject({
    title: 'Problema tecnico',
    submit: { act: 'impediment-send', label: 'Segnala' },
  });
  expect(form?.notice?.text).toEqual([
    'Ti può essere chiesto di rientrare in sede (AccD 10, MET-AccD10). La giornata conta nella quota.',
  ]);
  const sent = await office.press(office.aldo, form?.submit ?? { act: 'home' }, { reason: TEXT });
  expect(sent.note).toMatch(/^L’avviso va subito a Laura Conti\.\nTi può essere chiesto/);
  expect(sent.card?.text?.join(' ')).toContain(
    'Hai segnalato un problema tecnico giovedì 3 dicembre alle 10:15.',
  );
  expect(sent.card?.text?.[0]).toMatch(/^Approvata da Laura Conti/);
  expect(await office.decisions(id)).toEqual(['request', 'approve', `impediment: ${TEXT}`]);
  expect(await office.audit()).toEqual(['impediment']);

  const [told, ...more] = await office.sent();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ to: 'laura', moment: 'impediment-notice' });
  expect(told?.card?.summary).toBe(
    'Aldo Riva segnala un problema tecnico nella giornata di giovedì 3 dicembre.',
  );
  expect(told?.card?.text?.[0]).toBe('Aldo Riva segnala un problema tecnico giovedì 3 dicembre alle 10:15.');
  expect(told?.card?.facts?.at(-1)).toEqual({ label: 'Problema segnalato', value: TEXT });
  expect(labels(told?.card)).toEqual(['Richiama in sede']);

  const recall = await office.press(office.laura, button(told?.card, 'Richiama in sede'));
  expect(recall.form?.fields).toMatchObject([{ name: 'reason', value: TEXT }]);
  await office.press(office.laura, recall.form?.submit ?? { act: 'home' }, { reason: TEXT });
  expect((await office.day(id)).state).toBe('recalled');
  const [called] = await office.sent();
  expect(called).toMatchObject({ to: 'aldo', moment: 'decision-notice' });
  expect(textOf(called?.card)).toContain(TEXT);
  const after = await office.standing('impediment-notice', id, office.laura);
  expect([after.status?.text, labels(after)]).toEqual(['Richiamo in sede', []]);
});

test.each([
  [
    'metro-milano-2017',
    'Ti può essere chiesto di rientrare in sede (AccD 10, MET-AccD10).',
    ['Richiama in sede'],
  ],
  [
    'comune-milano-2021',
    'Se occorre, raggiungi la sede. Se non puoi né rientrare né lavorare, la giornata si giustifica come assenza (App. 12 art. 11.8, MIL-11.8).',
    [],
  ],
  [
    'tivoli-2025',
    'Avvisa subito anche l’assistenza informatica (Help Desk). Ti può essere chiesto di rientrare in sede (Reg. art. 7.8, TIV-7.8).',
    ['Richiama in sede'],
  ],
  [
    'montepulciano-2024',
    'Se non c’è altro modo, rientra in sede (Disc. art. 10; all. B, MON-10).',
    ['Richiama in sede'],
  ],
  ['privato-l81-2017', 'La giornata conta nella quota.', ['Richiama in sede']],
])('%s: what it asks of the worker, what the manager may do', async (profile, asked, offered) => {
  await stage(profile);
  const { note } = await report();
  expect(note).toContain(asked);
  expect(note).toMatch(/La giornata conta nella quota\.$/);
  const [told] = await office.sent();
  expect(labels(told?.card)).toEqual(offered);
});

test.each([
  ['2026-12-02 23:59', false],
  ['2026-12-03 00:00', true],
  ['2026-12-03 19:59', true],
  ['2026-12-03 20:00', false],
  ['2026-12-04 09:00', false],
])('on %s: %s', async (now, possible) => {
  office.at(now);
  const { note } = await report();
  expect((await office.day(id)).version).toBe(possible ? 3 : 2);
  if (!possible) expect(note).toContain('MET-AccD10');
  const card = await office.standing('day-card', id, office.aldo);
  expect(labels(card).includes('Problema tecnico')).toBe(possible);
});

test('today’s delegate is told as well, and reads it without what is not theirs to decide', async () => {
  await office.delegate('2026-12-01', '2026-12-03');
  const { note } = await report();
  expect(note).toContain('Laura Conti e Marco Vice');
  const sent = await office.sent();
  expect(sent.map(({ to, card }) => [to, labels(card)])).toEqual(
    expect.arrayContaining([
      ['laura', ['Richiama in sede']],
      ['marco', []],
    ]),
  );
  expect(sent).toHaveLength(2);
});

test('a delegate of yesterday is not', async () => {
  await office.delegate('2026-12-01', '2026-12-02');
  await report();
  expect((await office.sent()).map(({ to }) => to)).toEqual(['laura']);
});

test('twice by a double click or a redelivery is once; another problem, or the same again later, is another', async () => {
  await report(TEXT, 2, 'key-1');
  await report(TEXT, 2, 'key-1');
  await report(TEXT, 2);
  expect(await office.sent()).toHaveLength(1);
  await report('Ora manca la corrente', 2); // the form was opened before the first one was sent
  await report('Ora manca la corrente', 4); // opened after it
  expect(await office.sent()).toHaveLength(2);
  const notice = await office.standing('impediment-notice', id, office.laura);
  expect(notice.facts?.slice(-3).map(({ value }) => value)).toEqual([
    ...['Ora manca la corrente', 'Ora manca la corrente', TEXT],
  ]);
});

test('an open proposal stays open', async () => {
  office.at('2026-12-03 07:30');
  const fields = { dates: '9 dicembre', reason: 'Serve presenza' };
  await office.press(office.laura, { act: 'propose-send', subject: id, version: 2 }, fields);
  await report(TEXT, 3);
  expect((await office.day(id)).alternatives).toHaveLength(1);
  expect(labels(await office.standing('day-card', id, office.aldo))).toContain('Tengo la mia data');
});

test('nobody reports for another, nor on a day that is off', async () => {
  for (const who of [office.noemi, office.laura]) {
    const reply = await report(TEXT, 2, undefined, who);
    expect(reply.note).toContain('non è tua');
    expect((await office.press(who, { act: 'impediment', subject: id })).form).toBeUndefined();
  }
  await office.press(office.laura, { act: 'recall-send', subject: id }, { cause: 'technical' });
  await office.sent();
  expect((await report()).note).toContain('già stata interrotta con un richiamo in sede da Laura Conti');
  expect(await office.sent()).toEqual([]);
});

test.each([
  [' ', 'Campo obbligatorio.'],
  ['x'.repeat(1001), 'Al massimo 1000 caratteri.'],
])('a text of %o is not sent', async (text, error) => {
  const { form } = await report(text);
  expect(form?.fields[0]).toMatchObject({ error, value: text });
  expect(await office.sent()).toEqual([]);
});

test.each([
  ['problema tecnico', ''],
  ['problema la VPN è ferma', 'la VPN è ferma'],
  ['Problema tecnico: niente rete', 'niente rete'],
  ['guasto al telefono', 'al telefono'],
  ['impedimento', ''],
  ['technical problem no network', 'no network'],
])('/agile %s opens the form of today’s day', async (typed, value) => {
  const { form } = await office.bot.command(from(office.aldo), typed);
  expect(form?.submit).toMatchObject({ act: 'impediment-send', subject: id });
  expect(form?.fields[0]?.value).toBe(value);
});

test('without an approved day today the command says so', async () => {
  office.at('2026-12-02 10:00');
  const reply = await office.bot.command(from(office.aldo), 'guasto');
  expect(reply.form).toBeUndefined();
  expect(reply.card?.summary).toContain('mercoledì 2 dicembre');
});

test('before the window opens the worker hears when it will be read', async () => {
  office.at('2026-12-03 07:40');
  const { note } = await report();
  expect(note).toContain('Laura Conti leggerà l’avviso giovedì 3 dicembre alle 08:00');
});

test('without anybody above the worker is told to see to it', async () => {
  await store.db.person.update({ where: { id: office.aldo.id }, data: { managerId: null } });
  expect((await report()).note).toContain('dai tu l’avviso');
  expect(await office.decisions(id)).toContain(`impediment: ${TEXT}`);
});

test('the reminder of the band has the button too', async () => {
  const band = { from: localTime('10:00'), to: localTime('13:00') };
  const card = contactBandReminder({ dayId: id, date: localDate(DAY), band }, 'it');
  expect((await office.press(office.aldo, button(card, 'Problema tecnico'))).form?.title).toBe(
    'Problema tecnico',
  );
});
