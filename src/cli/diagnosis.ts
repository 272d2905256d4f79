/** `act`: something must be done, and until then something does not work; `note`: good to know. */
export interface Line {
  level: 'ok' | 'note' | 'act';
  about: string;
  text: string;
  /** What to do about it. */
  todo?: string;
}

const MARKS = { ok: 'ok  ', note: 'note', act: 'ACT ' };
/** Of a long list the first say enough. */
const SHOWN = 20;

export const ok = (about: string, text: string): Line => ({ level: 'ok', about, text });
export const note = (about: string, text: string, todo?: string): Line => ({
  level: 'note',
  about,
  text,
  todo,
});
export const act = (about: string, text: string, todo: string): Line => ({ level: 'act', about, text, todo });

export function printed({ level, about, text, todo }: Line): string {
  const line = `${MARKS[level]} ${`${about}:`.padEnd(16)}${text}`;
  return todo ? `${line}\n${' '.repeat(21)}-> ${todo}` : line;
}

export function listed(items: string[]): string {
  const more = items.length - SHOWN;
  return items.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
