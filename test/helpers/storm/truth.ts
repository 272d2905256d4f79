/** Compares what people were told, what the register holds and what stands in the chats. */
import { type FakeMessage, labelsOf, textOf } from '../fake-slack.js';
import { textOf as teamsText } from '../fake-teams-cards.js';
import type { Day, Due, Register } from './register.js';
import { DAYS_PER_MONTH, type Member, type Scene } from './scene.js';

/** @returns everything that is not as it must be, in words */
export function wrongs(scene: Scene, register: Register, options: { asleep: boolean }): string[] {
  return [
    ...requests(scene, register),
    ...acts(scene, register),
    ...bookings(register),
    ...messages(scene, register, options.asleep),
    ...onSlack(scene, register),
    ...onTeams(scene, register),
    ...cards(scene, register),
    ...(options.asleep ? disconnection(scene, register) : []),
  ];
}

const LIVE = ['pending', 'approved'];
const by = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};
const ofStorm = (scene: Scene, { days }: Register): Day[] => {
  const askers = new Set(scene.askers.map(({ email }) => email));
  return days.filter(({ email }) => askers.has(email));
};

/** Accepted is kept, once; what nobody was told may be there or not. */
function requests(scene: Scene, register: Register): string[] {
  const days = by(ofStorm(scene, register), ({ email, date }) => `${email} ${date}`);
  const asked = new Set([...days.keys(), ...scene.ledger.asks.map(({ email, date }) => `${email} ${date}`)]);
  return [...asked].flatMap((key) => {
    const [email = '', date = ''] = key.split(' ');
    const { accepted, unknown } = scene.ledger.about(email, date);
    const kept = days.get(key)?.length ?? 0;
    if (kept < accepted) return [`${key}: accepted ${accepted} times, kept ${kept}`];
    return kept > accepted + unknown
      ? [`${key}: kept ${kept}, accepted ${accepted}, unknown ${unknown}`]
      : [];
  });
}

/** What may have been done to a day, in the order of the alphabet, and what it is then. */
const ENDS: Record<string, string> = {
  request: 'pending',
  'approve,request': 'approved',
  'reject,request': 'rejected',
  'cancel,request': 'cancelled',
  'approve,cancel,request': 'cancelled',
};

/** Each act is there once, as decision and in the trail, and the day is what they made of it. */
function acts(scene: Scene, register: Register): string[] {
  const decisions = by(register.decisions, ({ dayId }) => dayId);
  const audit = by(register.audit, ({ dayId }) => dayId);
  const wrong = ofStorm(scene, register).flatMap(({ id, state, version }) => {
    const done = (decisions.get(id) ?? []).map(({ act }) => act).sort();
    const noted = (audit.get(id) ?? []).map(({ act }) => act).sort();
    return [
      ...(String(noted) === String(done) ? [] : [`day ${id}: ${done}, audit ${noted}`]),
      ...(ENDS[String(done)] === state && version === done.length
        ? []
        : [`day ${id}: ${state} ${version}, ${done}`]),
    ];
  });
  const states = new Map(register.days.map(({ id, state }) => [id, state]));
  const lost = scene.ledger.pressed.filter(({ act, dayId }) => {
    const state = states.get(dayId) ?? 'gone';
    return act === 'cancel' ? LIVE.includes(state) : state === 'pending';
  });
  // who was told of a fault was told that nothing was done
  const faults = by(lost, ({ by: email }) => email);
  for (const [email, presses] of faults) {
    const { slackId = '' } = [...scene.askers, ...scene.deciders].find((one) => one.email === email) ?? {};
    const told = scene.slack.ephemerals(slackId).filter((note) => /non ha funzionato/.test(textOf(note)));
    if (told.length >= presses.length) continue;
    for (const { act, dayId } of presses) wrong.push(`${act} of ${dayId} was acknowledged and is not there`);
  }
  return wrong;
}

function bookings({ days }: Register): string[] {
  const live = days.filter(({ state }) => LIVE.includes(state));
  const dates = by(live, ({ email, date }) => `${email} ${date}`);
  const months = by(live, ({ email, date }) => `${email} ${date.slice(0, 7)}`);
  return [
    ...[...dates].flatMap(([key, all]) => (all.length > 1 ? [`${key}: ${all.length} live bookings`] : [])),
    ...[...months].flatMap(([key, all]) =>
      all.length > DAYS_PER_MONTH ? [`${key}: ${all.length} days`] : [],
    ),
  ];
}

/** Every message that must be there is, and has come to its end; those who are off wait. */
function messages(scene: Scene, register: Register, asleep: boolean): string[] {
  const off = new Set(scene.askers.filter((one) => one.off).map(({ email }) => email));
  const keys = new Set(register.messages.map(({ key }) => key));
  const mayWait = ({ email, reply }: Due) => asleep && !reply && email !== null && off.has(email);
  const unfinished = register.messages.filter(
    (one) => !['sent', 'dropped'].includes(one.state) && !mayWait(one),
  );
  const days = ofStorm(scene, register);
  const missing = [
    ...days.filter(({ id }) => !keys.has(`day-card:${id}`)).map(({ id }) => `day-card of ${id}`),
    ...days
      .filter(({ state }) => state === 'approved' || state === 'rejected')
      .filter(({ id, version }) => !keys.has(`decision-notice:${id}:${version}`))
      .map(({ id }) => `decision-notice of ${id}`),
    ...days
      .filter(({ id }) => !register.messages.some(({ key }) => key.startsWith(`request-card:${id}:`)))
      .map(({ id }) => `request-card of ${id}`),
    ...scene.reminded
      .filter(({ email }) => !register.messages.some((one) => one.email === email && isReminder(one)))
      .map(({ email }) => `reminder of ${email}`),
  ];
  return [
    ...missing.map((what) => `no message: ${what}`),
    ...unfinished.map(({ key, state, error }) => `${key} is ${state}: ${error}`),
  ];
}

const isReminder = ({ moment }: Due) => moment === 'contact-band-reminder';

const keyOf = ({ metadata }: FakeMessage) =>
  (metadata as { event_payload?: { key?: string } } | undefined)?.event_payload?.key;

function everything({ slack, askers, deciders, reminded }: Scene): FakeMessage[] {
  return [...askers, ...deciders, ...reminded].flatMap(({ slackId }) =>
    slackId ? slack.directMessages(slackId) : [],
  );
}

/** What was held and told together, by the key it was told under: that of the first. */
function bundles({ messages }: Register): Map<string, Due[]> {
  const held = messages.filter(({ held, state }) => held && state === 'sent');
  const together = [...by(held, ({ email, sentAt }) => `${email} ${sentAt}`).values()];
  return new Map(together.filter((all) => all.length > 1).map((all) => [`bundle:${all[0]?.key}`, all]));
}

/** On Slack each message stands once, alone or in a bundle, and none that was not sent. */
function onSlack(scene: Scene, register: Register): string[] {
  const told = bundles(register);
  const there = by(
    everything(scene).flatMap((message) => {
      const key = String(keyOf(message) ?? '');
      return key ? (told.get(key)?.map((one) => one.key) ?? [key]) : [];
    }),
    (key) => key,
  );
  const members = [...scene.askers, ...scene.deciders, ...scene.reminded];
  const isOnTeams = new Set(members.filter((one) => one.onTeams).map(({ email }) => email));
  const known = new Map(register.messages.map((message) => [message.key, message]));
  const strange = [...there.keys()].filter((key) => !known.has(key)).map((key) => `on Slack unknown: ${key}`);
  return strange.concat(
    register.messages.flatMap(({ key, state, platform, email }) => {
      const count = there.get(key)?.length ?? 0;
      const elsewhere = platform === 'teams' || (!platform && email !== null && isOnTeams.has(email));
      const least = state === 'sent' && !elsewhere ? 1 : 0;
      const most = platform === 'teams' || state !== 'sent' ? 0 : 1;
      return count < least || count > most ? [`on Slack ${count} times: ${key}, ${state}`] : [];
    }),
  );
}

const KINDS: Record<string, RegExp> = {
  bundle: /^Mentre eri in disconnessione/,
  'request-card': /, lavoro agile .* Da decidere/,
  'day-card': /^Lavoro agile: /,
  'decision-notice': /ha (approvato|respinto) la tua|La tua giornata di .* ora è/,
  'cancel-notice': /ha annullato la giornata/,
};
/** So many calls may be under way from one process. */
const IN_FLIGHT = 24;

/** On Teams each stands once too, but for those that were on their way at a kill. */
function onTeams(scene: Scene, register: Register): string[] {
  const { teams, ledger } = scene;
  const posts = teams.calls.flatMap(({ method, path, body, status }, index) => {
    const [, conversation] = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? [];
    if (method !== 'POST' || !conversation || status >= 300) return [];
    const text = String(body?.summary ?? '');
    const moment = kindOf(text);
    return moment ? [{ index, conversation, text, moment }] : [];
  });
  const days = new Map(register.days.map((day) => [day.id, day]));
  const members = [...scene.askers, ...scene.deciders].filter(({ onTeams }) => onTeams);
  const told = [...bundles(register).values()];
  const inBundles = new Set(told.flat().map(({ key }) => key));
  const wasSent = register.messages.filter(
    ({ key, state, platform, email, moment, dayId }) =>
      state === 'sent' &&
      !inBundles.has(key) &&
      dayId &&
      platform !== 'slack' &&
      KINDS[moment] &&
      members.some((one) => one.email === email),
  );
  const groups = by(wasSent, ({ moment, email, dayId }) => {
    const { email: owner, date } = days.get(dayId ?? '') ?? {};
    return [moment, email, owner, date].join(' ');
  });
  const untold = members.flatMap(({ email, slackId, onTeams }) => {
    const wanted = told.filter(([first]) => first?.email === email && !slackId).length;
    const found = posts.filter((one) => one.moment === 'bundle' && one.conversation === onTeams?.chatId);
    return found.length < wanted ? [`on Teams ${found.length} bundles instead of ${wanted}: ${email}`] : [];
  });
  const single = [...groups].flatMap(([key, sent]) => {
    const [first] = sent;
    const day = days.get(first?.dayId ?? '');
    const chat = members.find(({ email }) => email === first?.email)?.onTeams?.chatId;
    if (!first || !day) return [`no day behind ${key}`];
    const found = posts.filter(
      ({ conversation, text, moment }) =>
        conversation === chat &&
        moment === first.moment &&
        text.includes(dateWords(day.date)) &&
        isAbout(text, moment, day),
    );
    const certain = sent.filter(
      ({ platform }) => platform === 'teams' || !isOnSlackToo(scene, first.email),
    ).length;
    if (found.length < certain) return [`on Teams ${found.length} instead of ${certain}: ${key}`];
    const extra = found.slice(0, Math.max(0, found.length - sent.length));
    const excused = extra.filter(({ index }) =>
      ledger.blows.some((blow) => index >= blow - IN_FLIGHT && index < blow + IN_FLIGHT),
    );
    return excused.length < extra.length
      ? [`on Teams ${found.length} instead of ${sent.length}: ${key}`]
      : [];
  });
  return [...untold, ...single];
}

const isOnSlackToo = ({ deciders }: Scene, email: string | null) =>
  deciders.some((one) => one.email === email && one.slackId && one.onTeams);

function kindOf(text: string): string | undefined {
  const order = ['bundle', 'request-card', 'decision-notice', 'cancel-notice', 'day-card'];
  return order.find((moment) => KINDS[moment]?.test(text));
}

function isAbout(text: string, moment: string, { name }: Day): boolean {
  return (
    !['request-card', 'cancel-notice'].includes(moment) ||
    text.includes(`${name} `) ||
    text.includes(`${name},`)
  );
}

function dateWords(date: string): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return ` ${new Intl.DateTimeFormat('it', options).format(new Date(date))}`;
}

const STATUS: Record<string, { asker: RegExp; approver: RegExp }> = {
  pending: { asker: /In attesa di decisione/, approver: /Da decidere/ },
  approved: { asker: /Approvata/, approver: /Approvata/ },
  rejected: { asker: /Respinta/, approver: /Respinta/ },
  cancelled: { asker: /Annullata/, approver: /Annullata/ },
};

/** Every card says what the register says, and has the buttons that go with it. */
function cards(scene: Scene, register: Register): string[] {
  const days = new Map(register.days.map((day) => [day.id, day]));
  const shown = [
    ...everything(scene).flatMap((message) => {
      const [moment, dayId = ''] = (keyOf(message) ?? '').split(':');
      return [{ moment, dayId, text: textOf(message), labels: labelsOf(message) }];
    }),
    ...register.cards.flatMap(({ moment, dayId, activityId }) => {
      const message = scene.teams.messages.find(({ id }) => id === activityId);
      const text = teamsText(message?.card);
      return message ? [{ moment, dayId, text, labels: text.split('\n') }] : [];
    }),
  ];
  return shown.flatMap(({ moment, dayId, text, labels }) => {
    const day = days.get(dayId);
    if (!day || (moment !== 'day-card' && moment !== 'request-card')) return [];
    const reader = moment === 'day-card' ? 'asker' : 'approver';
    const says = STATUS[day.state]?.[reader].test(text) ?? false;
    const asksFor = reader === 'asker' ? 'Annulla' : 'Approva';
    const isOpen = reader === 'asker' ? LIVE.includes(day.state) : day.state === 'pending';
    if (says && labels.includes(asksFor) === isOpen) return [];
    return [`${moment} of ${dayId} (${day.state}) shows: ${text.replaceAll('\n', ' | ')}`];
  });
}

/** Nobody who is off today was written to, but in answer to what they did themselves. */
function disconnection(scene: Scene, register: Register): string[] {
  const off = scene.askers.filter((one) => one.off);
  const replies = new Set(register.messages.filter(({ reply }) => reply).map(({ key }) => key));
  return off.flatMap((who: Member) => {
    const slack = who.slackId ? scene.slack.directMessages(who.slackId) : [];
    const unasked = slack.filter((message) => keyOf(message) && !replies.has(String(keyOf(message))));
    const teams = who.onTeams ? scene.teams.chat(who.onTeams) : [];
    const notices = teams.filter((one) => /ha (approvato|respinto) la tua/.test(scene.teams.read(one)));
    return [
      ...unasked.map((message) => `${who.email} is off and got ${keyOf(message)}`),
      ...notices.map((one) => `${who.email} is off and got ${scene.teams.read(one)}`),
    ];
  });
}
