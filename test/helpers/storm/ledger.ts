/** What people were told: the outside's own record of what must be true. */
export type Told = 'accepted' | 'refused' | 'unknown';

export interface Ask {
  email: string;
  date: string;
  told: Told;
}

export interface Pressed {
  by: string;
  act: 'approve' | 'reject' | 'cancel';
  dayId: string;
}

export class Ledger {
  readonly asks: Ask[] = [];
  /** Presses that were acknowledged in time. */
  readonly pressed: Pressed[] = [];
  /** How far the calls to Teams had come when a process was killed or its connections were broken. */
  readonly blows: number[] = [];
  /** Requests that got no answer, or one of the HTTP kind that tells of a fault. */
  unanswered = 0;

  ask(email: string, date: string, told: Told): void {
    this.asks.push({ email, date, told });
  }

  press(pressed: Pressed): void {
    this.pressed.push(pressed);
  }

  /** Of one person and date: how many were accepted, and how many nobody can tell. */
  about(email: string, date: string): { accepted: number; unknown: number } {
    const mine = this.asks.filter((one) => one.email === email && one.date === date);
    const count = (told: Told) => mine.filter((one) => one.told === told).length;
    return { accepted: count('accepted'), unknown: count('unknown') };
  }

  get accepted(): number {
    return this.asks.filter(({ told }) => told === 'accepted').length;
  }
}
