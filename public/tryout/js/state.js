/** What the server told, and which talk is open. Modules ask to be called when a part of it changes. */
export const state = {
  comune: '',
  people: [],
  talks: [],
  clock: { now: 0, moving: false, nextMorning: 0 },
  progress: {},
  /** Id of the open talk. */
  open: undefined,
  /** Key of the person one is: in the channel, the last one that was open. */
  self: undefined,
};

const listeners = new Map();

export function on(part, listener) {
  listeners.set(part, [...(listeners.get(part) ?? []), listener]);
}

export function changed(part, detail) {
  for (const listener of listeners.get(part) ?? []) listener(detail);
}

export const talkOf = (id) => state.talks.find((talk) => talk.id === id);
export const talkOfPerson = (key) => state.talks.find((talk) => talk.member === key);
export const channel = () => state.talks.find((talk) => talk.kind === 'channel');
export const personOf = (key) => state.people.find((person) => person.key === key);
export const openTalk = () => talkOf(state.open);

export function select(id) {
  const talk = talkOf(id);
  if (!talk) return;
  state.open = id;
  if (talk.member) state.self = talk.member;
  sessionStorage.setItem('giornate.open', id);
  changed('open');
}
