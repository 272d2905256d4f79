import type { LocalDate } from '../rules/local-date.js';
import type { Joint, Modifier, Outline, Point } from './elements.js';
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
  readonly outline: Outline = { elements: [], weeks: [], months: [], every: false, vague: false };
  point: Point | undefined;
  pending: Pending = {};
  /** "The week of" was read, its day not yet. */
  weekOf = false;
  private place = 0;

  constructor(
    private readonly tokens: Token[],
    readonly today: LocalDate,
  ) {}

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

  join(joint: Joint): void {
    this.close();
    this.pending = {};
    this.outline.elements.push({ is: joint });
  }

  lastPoint(): Point | undefined {
    return this.point ?? this.outline.elements.findLast((element) => element.is === 'point');
  }

  /** The day after "the week of" stands for its week. */
  markWeek(point: Point): void {
    if (this.weekOf) point.week = true;
    this.weekOf = false;
  }

  addWeek(monday: LocalDate): void {
    this.outline.weeks.push({ monday, before: this.outline.elements.length });
  }
}
