import type { ServerResponse } from 'node:http';
import { type LocalDate, localTime, parseLocalDate } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import * as activity from './activities.js';
import type { Move, Press } from './api.js';
import { Audience } from './audience.js';
import type { Bot, InvokeAnswer } from './bot.js';
import { Refused } from './http.js';
import { COMUNE, MEMBERS, type Member, TEAM } from './people.js';
import type { Guide } from './progress.js';
import { Talks } from './talks.js';
import { advance, nextMorning, type Stepping, workingDaysAfter } from './time.js';
import type { ClockView, Language, PageEvent, Talk } from './types.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A longer leap would be a wait, not a try. */
const FARTHEST_MS = 62 * DAY_MS;
/** "Next reminder" gives up after so long a silence. */
const SILENCE_MS = 10 * DAY_MS;
/** Working days: one more than LG art. 10 asks for. */
const SUGGESTED_NOTICE = 4;
const CARD = 'application/vnd.microsoft.card.adaptive';
const BALANCE = /\b(saldo|balance)\b/i;

interface Parts {
  bot: Bot;
  guide: (tell: (event: PageEvent) => void) => Guide;
  stepping: Stepping;
  serviceUrl: () => string;
}

/** One visit to the invented Comune: who is who, what was said, what time it is. */
export class Trial {
  readonly audience = new Audience();
  readonly talks = new Talks((event) => this.audience.tell(event));
  readonly guide: Guide;
  readonly #parts: Parts;
  readonly #stepping: Stepping;
  #language: Language = 'it';
  #moving = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.guide = parts.guide((event) => this.audience.tell(event));
    const { clock } = parts.stepping;
    const moveTo = (instant: Date): void => {
      clock.moveTo(instant);
      this.#showClock();
    };
    this.#stepping = { ...parts.stepping, clock: { now: () => clock.now(), moveTo } };
  }

  admit(page: ServerResponse): void {
    const people = MEMBERS.map(({ key, name, unit, trait }) => ({ key, name, unit, trait }));
    const { progress } = this.guide;
    const state = { comune: COMUNE, people, talks: this.talks.all, clock: this.#clockView(), progress };
    this.audience.admit(page, { ...state, language: this.#language });
  }

  /** The app is installed for everybody and in the team. */
  async install(): Promise<void> {
    for (const member of MEMBERS) await this.#tellAll(activity.installation(this.#setting(), member));
    const host = MEMBERS.find((member) => member.unit === TEAM.unit) as Member;
    await this.#tellAll(activity.teamInstallation(this.#setting(), host));
  }

  async say(key: string, text: string): Promise<void> {
    const member = memberOf(key);
    const said = activity.message(this.#setting(), member, text);
    const at = this.#now().toISOString();
    this.talks.add(this.#talkOf(member), { id: said.id, from: 'person', author: key, at, text, cards: [] });
    await this.#parts.bot.tell(said);
    if (BALANCE.test(text)) this.guide.done('balance');
    await this.guide.look();
  }

  async press({ member: key, talk: talkId, post, card, kind, id, verb, data }: Press): Promise<void> {
    const member = memberOf(key);
    const talk = this.talks.find(talkId);
    const own = talk?.kind === 'channel' || talk?.member === key;
    if (!talk || !own || !talk.posts.some((candidate) => candidate.id === post))
      throw new Refused(404, 'gone');
    const pressed = { talk: talk.id, post, id, verb, data };
    const setting = this.#setting();
    if (kind === 'submit') await this.#parts.bot.tell(activity.submission(setting, member, pressed));
    else {
      const answer = await this.#parts.bot.tell(activity.execution(setting, member, pressed));
      this.#show(talk, post, card, answer);
    }
    await this.guide.look();
  }

  async move(move: Move): Promise<void> {
    const now = this.#now();
    const target = targetOf(move, now);
    if (target <= now) throw new Refused(400, 'clock-back');
    if (target.getTime() - now.getTime() > FARTHEST_MS) throw new Refused(400, 'clock-too-far');
    if (this.#moving) throw new Refused(409, 'clock-busy');
    const before = this.talks.fromBot;
    const arrived = (): boolean => this.talks.fromBot > before;
    this.#moving = true;
    try {
      await advance(
        this.#stepping,
        target,
        'until' in move && move.until === 'message' ? arrived : undefined,
      );
    } finally {
      this.#moving = false;
      this.#showClock();
    }
    await this.guide.look();
  }

  async read(talkId: string): Promise<void> {
    const talk = this.talks.find(talkId);
    if (!talk) throw new Refused(404, 'gone');
    this.talks.read(talk);
    if (talk.kind === 'channel' && talk.posts.length > 0) this.guide.done('digest');
  }

  /** Everybody's Teams speaks `language` from now on, which the bot learns as Teams would tell it. */
  async speak(language: Language): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    await this.install();
  }

  /** What the bot answered to a button takes the card's place, or stands under it. */
  #show(talk: Talk, postId: string, index: number, { type, value }: InvokeAnswer): void {
    const post = talk.posts.find((candidate) => candidate.id === postId);
    if (!post || type === undefined) return;
    if (type === CARD) {
      const cards = post.cards.with(Math.min(index, post.cards.length - 1), value);
      this.talks.change(talk, postId, { cards, note: undefined });
    } else if (typeof value === 'string') this.talks.change(talk, postId, { note: value });
    else throw new Refused(502, 'bot-refused');
  }

  async #tellAll(activities: activity.Activity[]): Promise<void> {
    for (const one of activities) await this.#parts.bot.tell(one);
  }

  #talkOf(member: Member): Talk {
    return this.talks.all.find((talk) => talk.member === member.key) as Talk;
  }

  #now(): Date {
    return this.#stepping.clock.now();
  }

  #setting(): activity.Setting {
    return { serviceUrl: this.#parts.serviceUrl(), language: this.#language, now: this.#now() };
  }

  #clockView(): ClockView {
    const now = this.#now();
    const suggested = instantOf(workingDaysAfter(dateOf(now), SUGGESTED_NOTICE), localTime('12:00'));
    return {
      now: now.toISOString(),
      moving: this.#moving,
      nextMorning: nextMorning(now).toISOString(),
      suggested: suggested.toISOString(),
    };
  }

  #showClock(): void {
    this.audience.tell({ kind: 'clock', clock: this.#clockView() });
  }
}

function memberOf(key: string): Member {
  const member = MEMBERS.find((candidate) => candidate.key === key);
  if (!member) throw new Refused(404, 'gone');
  return member;
}

function targetOf(move: Move, now: Date): Date {
  if ('minutes' in move) return new Date(now.getTime() + move.minutes * MINUTE_MS);
  if ('until' in move)
    return move.until === 'morning' ? nextMorning(now) : new Date(now.getTime() + SILENCE_MS);
  const [day = '', time = ''] = move.to.split('T');
  const date: LocalDate | null = parseLocalDate(day);
  if (date === null || !/^([01]\d|2[0-3]):/.test(time)) throw new Refused(400, 'not-understood');
  return instantOf(date, localTime(time));
}
