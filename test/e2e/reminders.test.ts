import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, startBot } from '../helpers/bot.js';
import { textOf } from '../helpers/fake-slack.js';
import { modalOf } from '../helpers/shown.js';
import { CHANNEL, type Scene, setScene } from '../helpers/two-platforms.js';

/*
 * Thursday 26 November 2026. Aldo (band 10:00-13:00) and Noemi (09:00-12:00) are remote; the process is stopped and
 * started again at the instants below, as an administrator might, and each thing arrives once.
 */
let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
  const days = [
    'email,date,state',
    'aldo.riva@comune.example,2026-11-26,approved',
    'noemi.dangelo@comune.example,2026-11-26,approved',
    'laura.conti@comune.example,2026-11-26,cancelled',
  ].join('\n');
  const imported = await scene.home.cli('import', 'days', await scene.home.file('days.csv', `${days}\n`));
  expect(imported).toMatchObject({ code: 0 });
});

afterAll(() => scene?.close());

async function during<T>(now: string, look: () => Promise<T>): Promise<T> {
  const bot = await startBot(scene.home, { ...scene.slackEnv, GIORNATE_NOW: now });
  scene.slack.target(`${bot.url}/slack/events`);
  try {
    return await look();
  } finally {
    expect(await bot.stop()).toBe(0);
  }
}

const posted = (userId: string) => scene.slack.directMessages(userId).map((message) => textOf(message));
const digests = () => scene.slack.channelMessages(CHANNEL);

test('a morning and an evening, each thing once', async () => {
  await during('2026-11-26T08:29:00+01:00', async () => expect(digests()).toEqual([]));
  // down from half past eight: late once, and who could still be reminded is
  await during('2026-11-26T08:51:00+01:00', async () => {
    const digest = await eventually(() => digests()[0]);
    expect(textOf(digest)).toMatch(/Aldo Riva[\s\S]*10:00[\s\S]*Noemi D'Angelo[\s\S]*09:00/);
    expect(textOf(digest)).not.toContain('Laura');
    await eventually(() => posted('UNOEMI').length === 1);
  });
  await during('2026-11-26T09:00:10+01:00', async () => expect(posted('UALDO')).toEqual([]));
  await during('2026-11-26T09:50:00+01:00', () => eventually(() => posted('UALDO').length === 1));
  expect(posted('UALDO')[0]).toContain('10:00');
  // the band has begun: who was not told by now is not told
  await during('2026-11-26T12:00:00+01:00', async () => expect(posted('UNOEMI')).toHaveLength(1));
  await during('2026-11-26T19:50:00+01:00', () =>
    eventually(() => posted('UALDO').length === 2 && posted('UNOEMI').length === 2),
  );
  await during('2026-11-26T20:10:00+01:00', async () => undefined);
  expect([posted('UALDO').length, posted('UNOEMI').length, digests().length]).toEqual([2, 2, 1]);
});

test('asked at night: the asker is answered, the manager hears at eight', async () => {
  const before = posted('UALDO').length;
  await during('2026-11-26T22:00:00+01:00', async () => {
    const { slack } = scene;
    slack.closeModal('UALDO');
    await slack.command('UALDO', '2026-12-03');
    const form = await modalOf(slack, 'UALDO');
    await slack.submit('UALDO', form, {
      date: '2026-12-03',
      activities: 'a',
      objectives: 'b',
      place: 'casa',
    });
    await eventually(() => posted('UALDO').length === before + 1);
  });
  expect(posted('ULAURA')).toEqual([]);
  await during('2026-11-27T07:59:00+01:00', async () => undefined);
  expect(posted('ULAURA')).toEqual([]);
  await during('2026-11-27T08:00:00+01:00', () => eventually(() => posted('ULAURA').length === 1));
});

test('the digest is corrected in place when the register changes', async () => {
  const [digest] = digests();
  const changed = 'email,date,state\nnoemi.dangelo@comune.example,2026-11-26,cancelled\n';
  scene.home.env.GIORNATE_NOW = '2026-11-26T09:20:00+01:00';
  await scene.home.cli('import', 'days', await scene.home.file('changed.csv', changed));
  await during('2026-11-26T09:30:00+01:00', () =>
    eventually(() => digest && !textOf(digest).includes('Noemi')),
  );
  expect(digests()).toHaveLength(1);
});
