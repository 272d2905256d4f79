/** What people do in the storm, and what they are told: each of them one thing after the other, as people do. */
import { setTimeout as sleep } from 'node:timers/promises';
import { buttonsOf, type Delivery, type FakeView, labelsOf, textOf } from '../fake-slack.js';
import { findAction, textOf as teamsText } from '../fake-teams-cards.js';
import type { Told } from './ledger.js';
import type { Member, Scene } from './scene.js';

const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse' };
const SENT = /Richiesta inviata/;
const UNCLEAR = /Ci sto lavorando|Già fatto|non ha funzionato|non ha risposto/;
/** A press that is acknowledged later was perhaps acknowledged only because the platform would not wait. */
const SURELY_DONE_MS = 1_800;

/** Everybody acts until `over` says so. */
export async function storm(scene: Scene, dates: readonly string[], over: () => boolean): Promise<void> {
  const keepOn = async (act: () => Promise<void>) => {
    while (!over()) {
      // a connection that breaks under it is somebody's click that came to nothing
      await act().catch(() => scene.ledger.unanswered++);
      await sleep(scene.chance.between(500, 3_000));
    }
  };
  await Promise.all([
    ...scene.askers.map((who) => keepOn(() => askOrCancel(scene, who, dates))),
    ...scene.deciders.map((who) => keepOn(() => decide(scene, who))),
  ]);
}

async function askOrCancel(scene: Scene, who: Member, dates: readonly string[]): Promise<void> {
  const { chance } = scene;
  if (chance.percent(15) && (await cancel(scene, who))) return;
  const date = chance.pick(dates);
  if (who.slackId) await askOnSlack(scene, who, who.slackId, date);
  else await askOnTeams(scene, who, date);
}

async function askOnSlack(scene: Scene, { email }: Member, userId: string, date: string): Promise<void> {
  const { slack, ledger, chance } = scene;
  slack.closeModal(userId);
  const opened = await slack.command(userId, date);
  if (opened.status !== 200) ledger.unanswered++;
  const form = await soon(() => slack.modal(userId));
  if (!form?.submit) return;
  // two devices, or an impatient finger
  const twice = chance.percent(20);
  const send = async () => {
    let delivery = await slack.submit(userId, form, { date, ...STATED });
    // Slack's client offers to try again; the same bytes come when a proxy does
    if (delivery.status !== 200 && chance.percent(50)) delivery = await delivery.replay();
    ledger.ask(email, date, await toldOnSlack(scene, delivery, twice ? undefined : form));
  };
  await Promise.all(twice ? [send(), send()] : [send()]);
}

/** @param form that shows a late answer, where it is this one's alone */
async function toldOnSlack({ ledger }: Scene, delivery: Delivery, form?: FakeView): Promise<Told> {
  if (delivery.status !== 200) {
    ledger.unanswered++;
    return 'unknown';
  }
  const { view } = (delivery.body ?? {}) as { view?: Pick<FakeView, 'blocks'> & { title: { text: string } } };
  const answer = view ? `${view.title.text}\n${textOf({ blocks: view.blocks, typed: new Map() })}` : '';
  if (/Ci sto lavorando/.test(answer)) {
    return form && (await soon(() => SENT.test(form.title))) ? 'accepted' : 'unknown';
  }
  return readTold(answer);
}

function readTold(answer: string): Told {
  if (SENT.test(answer)) return 'accepted';
  return UNCLEAR.test(answer) ? 'unknown' : 'refused';
}

async function askOnTeams({ teams, ledger }: Scene, { email, onTeams }: Member, date: string): Promise<void> {
  if (!onTeams) return;
  const before = teams.chat(onTeams).length;
  const said = await teams.say(onTeams, 'agile');
  if (said.status !== 200) ledger.unanswered++;
  const isForm = (card: unknown) => card !== undefined && has(card, 'Richiedi');
  const form = await soon(() =>
    teams
      .chat(onTeams)
      .slice(before)
      .find(({ card }) => isForm(card)),
  );
  if (!form) return;
  let told: Told = 'unknown';
  try {
    const { status, body } = await teams.press(onTeams, form, 'Richiedi', { date, ...STATED });
    if (status === 200) told = readTold(wordsIn(body?.value));
    else ledger.unanswered++;
  } finally {
    ledger.ask(email, date, told);
  }
}

/** @returns whether there was one to cancel */
async function cancel(scene: Scene, who: Member): Promise<boolean> {
  const { slack, teams, chance } = scene;
  if (who.slackId) {
    const { slackId } = who;
    const mine = slack.directMessages(slackId).filter((one) => labelsOf(one).includes('Annulla'));
    if (mine.length === 0) return false;
    await pressOnSlack(scene, who, slackId, chance.pick(mine), 'Annulla', 'cancel');
  } else if (who.onTeams) {
    const mine = teams.chat(who.onTeams).filter(({ card }) => has(card, 'Annulla'));
    if (mine.length === 0) return false;
    await pressOnTeams(scene, who, chance.pick(mine), 'Annulla', 'cancel');
  }
  return true;
}

async function decide(scene: Scene, who: Member): Promise<void> {
  const { slack, teams, chance } = scene;
  const { slackId, onTeams } = who;
  const waiting = slackId
    ? slack.directMessages(slackId).filter((one) => labelsOf(one).includes('Approva'))
    : [];
  const alsoWaiting = onTeams ? teams.chat(onTeams).filter(({ card }) => has(card, 'Approva')) : [];
  const card = waiting.length > 0 ? chance.pick(waiting) : undefined;
  const work: Promise<unknown>[] = [];
  if (slackId && card && chance.percent(15)) work.push(reject(scene, slackId, card));
  else if (slackId && card) {
    work.push(pressOnSlack(scene, who, slackId, card, 'Approva', 'approve'));
    if (chance.percent(25)) work.push(pressOnSlack(scene, who, slackId, card, 'Approva', 'approve'));
  }
  // at the same time on the other platform, often about the same day
  const dayId = card && subjectOnSlack(card, 'Approva');
  const same = alsoWaiting.find((one) => subjectOnTeams(one.card, 'Approva') === dayId);
  const other = same ?? (alsoWaiting.length > 0 ? chance.pick(alsoWaiting) : undefined);
  if (other && chance.percent(50)) work.push(pressOnTeams(scene, who, other, 'Approva', 'approve'));
  await Promise.all(work);
}

type OnSlack = ReturnType<Scene['slack']['directMessages']>[number];
type OnTeams = Scene['teams']['messages'][number];

async function reject({ slack }: Scene, userId: string, card: OnSlack): Promise<void> {
  slack.closeModal(userId);
  await slack.press(userId, card, 'Respingi');
  const form = await soon(() => slack.modal(userId));
  if (form?.submit) await slack.submit(userId, form, { reason: 'Sportello scoperto' });
}

async function pressOnSlack(
  { slack, ledger }: Scene,
  { email }: Member,
  userId: string,
  card: OnSlack,
  label: string,
  act: 'approve' | 'cancel',
): Promise<void> {
  const dayId = subjectOnSlack(card, label);
  const begun = performance.now();
  const { status } = await slack.press(userId, card, label);
  if (status !== 200) ledger.unanswered++;
  else if (performance.now() - begun < SURELY_DONE_MS) ledger.press({ by: email, act, dayId });
}

async function pressOnTeams(
  { teams, ledger }: Scene,
  { email, onTeams }: Member,
  message: OnTeams,
  label: string,
  act: 'approve' | 'cancel',
): Promise<void> {
  if (!onTeams) return;
  const dayId = subjectOnTeams(message.card, label);
  const { status, body } = await teams.press(onTeams, message, label);
  if (status !== 200) ledger.unanswered++;
  else if (!UNCLEAR.test(wordsIn(body?.value))) ledger.press({ by: email, act, dayId });
}

/** A button carries the id of its day, on both platforms. */
function subjectOnSlack(card: OnSlack, label: string): string {
  const found = buttonsOf(card).find((one) => one.label === label);
  return JSON.parse(String(found?.button.value)).subject;
}

function subjectOnTeams(card: unknown, label: string): string {
  return String((findAction(card, label).data as { subject?: unknown }).subject);
}

function has(card: unknown, label: string): boolean {
  try {
    return findAction(card, label) !== undefined;
  } catch {
    return false;
  }
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : `${teamsText(value)}${JSON.stringify(value ?? '')}`;
}

/** What comes within three seconds, if anything. */
async function soon<T>(look: () => T | undefined | false): Promise<T | undefined> {
  for (let tries = 0; tries < 150; tries++) {
    const found = look();
    if (found) return found;
    await sleep(20);
  }
  return undefined;
}
