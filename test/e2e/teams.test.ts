import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, type Home, makeHome, OFFICE, PEOPLE, startBot } from '../helpers/bot.js';
import { type FakeMessage, type FakeTeams, type FakeUser, startFakeTeams } from '../helpers/fake-teams.js';

const NOW = '2026-11-16T09:30:00+01:00'; // Monday
const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' };

let teams: FakeTeams;
let home: Home;
let bot: Bot;
let people: Record<keyof typeof PEOPLE, FakeUser>;

beforeAll(async () => {
  teams = await startFakeTeams();
  people = Object.fromEntries(
    Object.entries(PEOPLE).map(([name, email]) => [name, teams.addUser(name, { email, locale: 'it-IT' })]),
  ) as typeof people;
  home = await makeHome('organisation: Comune di prova\n');
  const file = await home.file('people.csv', OFFICE);
  expect(await home.cli('import', 'employees', file)).toMatchObject({ code: 0 });
  bot = await startBot(home, { ...teams.env, GIORNATE_NOW: NOW });
  teams.connect(bot.url);
  for (const name of ['aldo', 'noemi', 'laura', 'ugo', 'pia'] as const) await teams.install(people[name]);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await teams?.stop();
  await home?.drop();
});

const find = (user: FakeUser, words: string | RegExp) =>
  eventually(() =>
    teams.chat(user).find((message) => {
      const text = teams.read(message);
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    }),
  );

async function openForm(user: FakeUser, text = 'agile'): Promise<FakeMessage> {
  const before = teams.chat(user).length;
  expect((await teams.say(user, text)).status).toBeLessThan(300);
  // a notice of an earlier story may still come in between: the form is what bears its title
  return eventually(() =>
    teams
      .chat(user)
      .slice(before)
      .find((message) => teams.read(message).includes('Richiedi lavoro agile')),
  );
}

test('asked, approved, cancelled: every card tells the truth', async () => {
  const { aldo, laura } = people;
  const form = await openForm(aldo);
  const answer = await teams.press(aldo, form, 'Richiedi', { date: '2026-11-26', ...STATED });
  expect(answer.status).toBe(200);
  const mine = await eventually(() =>
    teams.chat(aldo).find((message) => message !== form && teams.read(message).includes('26 novembre')),
  );
  const request = await find(laura, 'Aldo Riva');
  expect(teams.read(request)).toContain('3 pratiche chiuse');

  await teams.press(laura, request, 'Approva');
  expect(teams.read(request)).toMatch(/approvata/i);
  await eventually(() => /approvata/i.test(teams.read(mine)) && mine.updates > 0);
  await eventually(() => request.updates > 0);

  await teams.press(aldo, mine, 'Annulla');
  await eventually(() => /annullata/i.test(teams.read(request)));
  expect(teams.read(mine)).toMatch(/annullata/i);
});

test('rejecting asks for a reason, which the asker reads', async () => {
  const { aldo, laura } = people;
  const form = await openForm(aldo, '/agile 2026-11-25');
  await teams.press(aldo, form, 'Richiedi', { date: '2026-11-25', ...STATED });
  const request = await find(laura, '25 novembre');
  await teams.press(laura, request, 'Respingi');
  await teams.press(laura, request, 'Conferma', { reason: 'Sportello scoperto' });
  await find(aldo, 'Sportello scoperto');
  await eventually(() => /respinta/i.test(teams.read(request)));
  expect(() => teams.button(request, 'Approva')).toThrow();
});

test('a refusal names the article and offers the earliest date', async () => {
  const { noemi } = people;
  const form = await openForm(noemi, 'agile domani');
  await teams.press(noemi, form, 'Richiedi', { date: '2026-11-17', ...STATED });
  expect(teams.read(form)).toMatch(/LG art\. 10/);
  await teams.press(noemi, form, 'Richiedi giovedì 19 novembre', { date: '2026-11-17', ...STATED });
  await eventually(() =>
    teams.chat(noemi).some((message) => message !== form && teams.read(message).includes('19 novembre')),
  );
});

test('a client without Action.Execute works too', async () => {
  const { noemi, laura } = people;
  const form = await openForm(noemi);
  await teams.pressSubmit(noemi, form, 'Richiedi', { date: '2026-11-27', ...STATED });
  const request = await find(laura, '27 novembre');
  await teams.pressSubmit(laura, request, 'Approva');
  await eventually(() => /approvata/i.test(teams.read(request)));
});

test('a redelivered press is carried out once', async () => {
  const { noemi, laura } = people;
  const form = await openForm(noemi);
  const { verb, title, data } = teams.button(form, 'Richiedi') as Record<string, unknown>;
  const press = {
    ...teams.activity(noemi, 'invoke'),
    name: 'adaptiveCard/action',
    replyToId: form.id,
    value: {
      trigger: 'manual',
      action: {
        type: 'Action.Execute',
        verb,
        title,
        data: { ...(data as object), date: '2026-11-24', ...STATED },
      },
    },
  };
  for (let times = 0; times < 3; times++) await teams.deliver(press);
  await find(laura, '24 novembre');
  const asked = teams.chat(laura).filter((message) => teams.read(message).includes('24 novembre'));
  expect(asked).toHaveLength(1);
});

test.each([
  ['saldo', /novembre/i],
  ['/agile oggi', /Ragioneria/],
  ['aiuto', /saldo/],
])('%s is answered', async (words, expected) => {
  const before = teams.chat(people.aldo).length;
  await teams.say(people.aldo, words);
  await eventually(() =>
    teams
      .chat(people.aldo)
      .slice(before)
      .some((message) => expected.test(teams.read(message))),
  );
});

test('requests that are not from Teams do nothing and harm nobody', async () => {
  const before = teams.calls.length;
  for (const body of ['{}', '[]', 'null', '', '{"type":"message"}', '{"type":{}}']) {
    expect((await teams.deliver(body)).status).toBeGreaterThanOrEqual(400);
    expect((await teams.deliver(body, 'x.y.z')).status).toBeGreaterThanOrEqual(400);
  }
  expect(teams.calls.slice(before).filter((call) => call.method !== 'GET')).toEqual([]);
  expect(bot.alive()).toBe(true);
});
