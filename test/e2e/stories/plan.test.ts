import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { modalOf, shownTo } from '../../helpers/shown.js';
import { formOf, type Scene, STATED, setScene, slackId, startOnBoth } from '../../helpers/two-platforms.js';

// Several days asked for together: Aldo on Slack, Laura on Teams, Noemi on Teams.
const [ALDO, LAURA] = [slackId('aldo'), slackId('laura')];
let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  bot = await startOnBoth(scene, ['laura', 'noemi']); // Monday 16 November 2026
});
afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

const onTeams = (who: 'laura' | 'noemi', words: RegExp) =>
  eventually(() =>
    scene.teams.chat(scene.onTeams[who]).findLast((message) => words.test(scene.teams.read(message))),
  );

test('asked on Slack, all approved with one tap on Teams: one card each, true on both', async () => {
  const { slack, teams } = scene;
  const form = await formOf(scene, ALDO, '1, 3, 8 e 10 dicembre');
  expect(textOf(form)).toContain('Ho capito 4 giorni');
  await slack.submit(ALDO, form, { ...STATED });
  const check = await modalOf(slack, ALDO, /Immacolata Concezione/);
  await slack.press(ALDO, check, 'Richiedi 3 giornate');
  await modalOf(slack, ALDO, /sempre aggiornata/);

  const mine = await eventually(() => slack.directMessages(ALDO)[0]);
  expect(textOf(mine)).toContain('3 in attesa');
  const hers = await onTeams('laura', /Aldo Riva chiede 3 giornate/);
  const onHerSlack = await eventually(() => slack.directMessages(LAURA)[0]);
  expect(slack.directMessages(ALDO)).toHaveLength(1);

  await teams.press(scene.onTeams.laura, hers, 'Approva tutte');
  await eventually(() => /3 approvate/i.test(textOf(mine)) && /3 approvate/i.test(textOf(onHerSlack)));
  await eventually(() => /3 approvate/i.test(teams.read(hers)));
  expect(labelsOf(onHerSlack)).not.toContain('Approva tutte');
  // one word for all three
  await eventually(() =>
    slack.directMessages(ALDO).some((message) => /Laura Conti ha approvato 3 giornate/.test(textOf(message))),
  );
  expect(slack.directMessages(ALDO)).toHaveLength(2);

  // the card of one day comes when it is asked for; what is done there shows on the plan
  await slack.press(ALDO, mine, 'Apri@Giovedì 3 dicembre');
  const day = await eventually(() => slack.directMessages(ALDO)[2]);
  expect(textOf(day)).toContain('giovedì 3 dicembre');
  await slack.press(ALDO, day, 'Annulla');
  await eventually(() => /2 approvate, 1 annullata/i.test(textOf(mine)));
  await eventually(() => /2 approvate, 1 annullata/i.test(teams.read(hers)));
});

test('asked on Teams with a weekly pattern, decided one by one on Slack', async () => {
  const { slack, teams } = scene;
  const noemi = scene.onTeams.noemi;
  await teams.say(noemi, 'piano');
  const form = await onTeams('noemi', /Richiedi più giornate/);
  await teams.press(noemi, form, 'Controlla', { ...STATED, dates: '', weekdays: '4', month: '2026-12' });
  const check = await onTeams('noemi', /4 date su 5 vanno bene/);
  expect(teams.read(check)).toMatch(/giovedì 3, giovedì 10, giovedì 17, giovedì 24/);
  await teams.press(noemi, check, 'Richiedi 4 giornate');
  const mine = await onTeams('noemi', /Programma: 4 giornate/);
  const hers = await eventually(() =>
    slack.directMessages(LAURA).find((message) => /Noemi D.Angelo chiede 4/.test(textOf(message))),
  );

  await slack.press(LAURA, hers, 'Approva@Giovedì 3 dicembre');
  await eventually(() => /3 da decidere, 1 approvata/i.test(textOf(hers)));
  await slack.press(LAURA, hers, 'Respingi');
  const reject = await modalOf(slack, LAURA, /Motivo/);
  await slack.submit(LAURA, reject, { reason: 'Sportello scoperto' });
  await eventually(() => /1 approvata, 3 respinte/i.test(textOf(hers)));
  await eventually(() => /1 approvata, 3 respinte/i.test(teams.read(mine)));
  expect(teams.read(mine)).toContain('Sportello scoperto');
  await onTeams('noemi', /Laura Conti ha respinto 3 giornate/);
});

test('a phrase that may mean two days is asked back, on Slack and on Teams', async () => {
  const { slack, teams } = scene;
  await slack.command(ALDO, 'giovedì o venerdì');
  const asked = await eventually(() =>
    shownTo(slack, ALDO).find((message) => labelsOf(message).includes('Venerdì 20 novembre')),
  );
  slack.closeModal(ALDO);
  await slack.press(ALDO, asked, 'Venerdì 20 novembre');
  await modalOf(slack, ALDO, /Ho capito: venerdì 20 novembre\./);

  await teams.say(scene.onTeams.noemi, 'giovedì o venerdì');
  const onHers = await onTeams('noemi', /Quale giorno intendi/);
  await teams.press(scene.onTeams.noemi, onHers, 'Giovedì 19 novembre');
  await onTeams('noemi', /Ho capito: giovedì 19 novembre/);
});
