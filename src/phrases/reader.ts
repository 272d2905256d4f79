import type { LocalDate } from '../rules/local-date.js';
import type { Choices } from './choices.js';
import {
  type Element,
  isBareWeekday,
  isPoint,
  type Joint,
  type Modifier,
  type Outline,
  type Point,
} from './elements.js';
import type { Token } from './tokens.js';

/** Words read before the one they belong to. */
interface Pending {
  modifier?: Modifier;
  nth?: number;
  habit?: boolean;
  marked?: boolean;
  later?: number;
}

/** The place in the phrase and what is read so far. `point` is the one being put together; `close` hands it over. */
export class Reader {
  readonly outline: Outline = {
    elements: [],
    weeks: [],
    months: [],
    every: false,
    unitOfPattern: false,
    alternate: false,
    vague: false,
    hesitant: false,
    perhaps: false,
    oneOf: false,
    unknown: false,
  };
  point: Point | undefined;
  pending: Pending = {};
  /** "The week of" was read, its day not yet. */
  weekOf: Point['week'];
  private place = 0;

  constructor(
    private readonly tokens: Token[],
    readonly today: LocalDate,
    readonly choices: Choices,
  ) {}

  get position(): number {
    return this.place;
  }

  next(): Token | undefined {
    this.place += 1;
    return this.tokens[this.place - 1];
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.place + ahead];
  }

  peekIs(...kinds: Token['is'][]): boolean {
    const token = this.peek();
    return token !== undefined && kinds.includes(token.is);
  }

  /** What stands before the token in hand. */
  previousIs(...kinds: Token['is'][]): boolean {
    const token = this.tokens[this.place - 2];
    return token !== undefined && kinds.includes(token.is);
  }

  skip(): void {
    this.place += 1;
  }

  doubt(): void {
    this.outline.vague = true;
  }

  open(): Point {
    this.close();
    const { marked, later } = this.pending;
    this.point = { is: 'point', ...(marked ? { marked } : {}), ...(later === undefined ? {} : { later }) };
    this.pending = {};
    return this.point;
  }

  openLastDay(): Point {
    return Object.assign(this.open(), { day: -1, marked: true });
  }

  close(): void {
    if (this.point !== undefined) this.outline.elements.push(this.point);
    this.point = undefined;
  }

  join(joint: Joint, listed = false): void {
    this.close();
    this.pending = {};
    this.outline.elements.push(listed ? { is: joint, listed } : { is: joint });
  }

  /**
   * The day just read is left out, with those of its kind before it (sabato e domenica esclusi). The end of a range
   * stays its end.
   * @param listed also those before a comma
   */
  leaveOutLast(listed: boolean): void {
    this.close();
    const { elements } = this.outline;
    const isPlace = (index: number): boolean => {
      const [joint, point, last] = [elements[index - 1]?.is, elements[index], elements.at(-1)];
      if (!isPoint(point) || !isPoint(last) || joint === 'to' || joint === 'until') return false;
      return isBareWeekday(point) === isBareWeekday(last);
    };
    let from = elements.length - 1;
    if (!isPoint(elements[from])) {
      this.doubt();
      return;
    }
    const endsRange = !isPlace(from);
    const joined = (joint: Element | undefined) =>
      joint?.is === 'and' && (listed || joint.listed === undefined);
    while (!endsRange && joined(elements[from - 1]) && isPlace(from - 2)) from -= 2;
    const left = endsRange ? elements.slice(from) : elements.splice(from);
    if (elements.at(-1)?.is === 'and') elements.pop();
    elements.push({ is: 'except' }, ...left);
  }

  lastPoint(): Point | undefined {
    return this.point ?? this.outline.elements.findLast((element) => element.is === 'point');
  }

  /** The day after "the week of" stands for its week. */
  markWeek(point: Point): void {
    if (this.weekOf) point.week = this.weekOf;
    this.weekOf = undefined;
  }

  addWeek(monday: LocalDate): void {
    this.outline.weeks.push({ monday, before: this.outline.elements.length });
  }
}
