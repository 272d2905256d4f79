import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Screen, type Stage, startStage } from './stage.js';

let stage: Stage;
let screen: Screen;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(async () => {
  screen = await stage.open();
});
afterEach(async () => {
  expect(screen.faults).toEqual([]);
  await screen.close();
});
afterAll(async () => stage?.close());

/** @param phrase after `/agile`: the date */
async function ask(phrase: string): Promise<void> {
  const form = await screen.say(`/agile ${phrase}`);
  await screen.fill(form);
  await screen.press(form, 'Richiedi');
}

test('ask, approve: both cards stay true, the guide notices', async () => {
  await screen.be('sofia');
  await screen.page.getByRole('button', { name: '/agile giovedì' }).click();
  const form = screen.lastCard();
  await form.waitFor();
  // what she wrote last time is there; without it: said at the fields, nothing sent
  await expect.poll(() => form.getByLabel('Attività').inputValue()).not.toBe('');
  await form.getByLabel('Attività').fill('');
  await form.getByLabel('Obiettivi').fill('');
  await screen.press(form, 'Richiedi');
  await screen.sees(form, /deve indicare le attività/);
  await screen.fill(form);
  await screen.press(form, 'Richiedi');
  await screen.sees(screen.page.locator('#log'), 'In attesa di decisione');
  await expect.poll(() => screen.badge('marta')).toBe('1');

  await screen.be('marta');
  const request = screen.lastCard();
  await screen.sees(request, "Sofia D'Amico");
  await screen.sees(request, 'giovedì 26 novembre');
  await screen.press(request, 'Approva');
  await screen.sees(screen.page.locator('#log'), 'Approvata');
  await expect.poll(() => request.getByRole('button', { name: 'Approva' }).count()).toBe(0);

  await screen.be('sofia');
  await screen.sees(screen.page.locator('#log'), /approvat[ao]/i);
  await expect.poll(() => screen.ticked()).toEqual(['ask', 'approve']);
});

test('a refusal names rule and article, and offers the earliest date as a button', async () => {
  await screen.be('beatrice');
  const refused = await screen.say('/agile martedì');
  await screen.sees(refused, /LG art\. 10/);
  await screen.sees(refused, /MET-10a/);
  await screen.fill(refused);
  await screen.press(refused, 'Richiedi mercoledì 25 novembre');
  await screen.sees(screen.page.locator('#log'), 'In attesa di decisione');
});

test('reject: the reason is asked, and told to the asker', async () => {
  await screen.be('niccolo');
  await ask('3 dicembre');
  await screen.sees(screen.page.locator('#log'), 'In attesa di decisione');
  await screen.be('marta');
  const card = screen.cards().filter({ hasText: "Niccolò Dell'Orto" }).last();
  await screen.press(card, 'Respingi');
  const reasoned = screen
    .cards()
    .filter({ has: screen.page.locator('textarea, input[type=text]') })
    .last();
  await reasoned.locator('textarea, input[type=text]').first().fill('Sportello scoperto');
  await screen.press(reasoned, /Conferma|Respingi/);
  await screen.sees(screen.page.locator('#log'), 'Respinta');
  await screen.be('niccolo');
  await screen.sees(screen.page.locator('#log'), 'Sportello scoperto');
});

test('cancel: the manager is told', async () => {
  await screen.be('giulia');
  await ask('1 dicembre');
  const card = screen.cards().filter({ hasText: 'In attesa di decisione' }).last();
  await card.waitFor();
  await screen.press(card, 'Annulla');
  await screen.sees(screen.page.locator('#log'), 'Annullata');
  await screen.be('renato');
  await screen.sees(screen.page.locator('#log'), /Giulia Cantù ha annullato/);
});

test('saldo, oggi, aiuto', async () => {
  await screen.be('sofia');
  await screen.sees(await screen.say('/agile saldo'), /su 4/);
  const today = await screen.say('/agile oggi');
  await screen.sees(today, 'Beatrice Viganò');
  await screen.sees(today, /10:00.13:00/);
  await screen.sees(await screen.say('/agile aiuto'), /saldo/);
  await expect.poll(() => screen.ticked()).toContain('balance');
});

test('somebody without agreement, and without manager, hears why', async () => {
  await screen.be('tommaso');
  await screen.sees(await screen.say('/agile giovedì'), /accordo/);
  await screen.be('omar');
  await ask('giovedì');
  await screen.sees(screen.lastCard(), /manca chi decide/);
});

test('the clock brings the reminder, and the digest in the morning', async () => {
  await screen.move('message');
  expect(await screen.page.locator('#time').textContent()).toBe('09:50');
  await screen.be('niccolo');
  await screen.sees(screen.lastCard(), /10:00/);
  await screen.move('morning');
  expect(await screen.page.locator('#today').textContent()).toBe('lunedì 23 novembre 2026');
  await screen.openChannel();
  await screen.move('10');
  await screen.sees(screen.lastCard(), 'Beatrice Viganò');
  await screen.sees(screen.lastCard(), 'Andrea Lo Presti');
  await expect.poll(() => screen.ticked()).toEqual(['ask', 'approve', 'balance', 'reminder', 'digest']);
});

test('a reload keeps everything, and the clock never goes back', async () => {
  await screen.be('sofia');
  const cards = await screen.cards().count();
  expect(cards).toBeGreaterThan(3);
  await screen.page.reload();
  await screen.cards().first().waitFor();
  expect(await screen.cards().count()).toBe(cards);
  expect(await screen.page.locator('#today').textContent()).toBe('lunedì 23 novembre 2026');
  await screen.page.locator('#jump').evaluate((form) => form.setAttribute('novalidate', ''));
  await screen.page.locator('#jump-to').fill('2026-11-20T10:00');
  const answer = screen.page.waitForResponse((response) => response.url().endsWith('/api/clock'));
  await screen.page.locator('#jump button').click();
  expect((await answer).status()).toBe(400);
  await screen.sees(screen.page.locator('#toasts'), 'L’orologio va solo avanti');
  expect(screen.faults.splice(0)).toHaveLength(1); // the browser notes the 400 in its console
});
