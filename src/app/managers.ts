import type { Mistake } from './csv.js';

interface WithManager {
  line: number;
  email: string;
  managerEmail: string | null;
}

type Managers = Map<string, string | null>;

/**
 * Managers must be people of the file or of the register, and nobody may be above themselves.
 * @param lines of every e-mail of the file, those of unreadable rows too
 */
export function managerMistakes(
  rows: WithManager[],
  lines: Map<string, number>,
  register: Map<string, { id: string; managerId: string | null }>,
): Mistake[] {
  const byId = new Map([...register].map(([email, { id }]) => [id, email]));
  const managers: Managers = new Map();
  for (const [email, { managerId }] of register) managers.set(email, byId.get(managerId ?? '') ?? null);
  for (const { email, managerEmail } of rows) managers.set(email, managerEmail);

  const unknown = rows.flatMap(({ line, managerEmail }) =>
    managerEmail === null || managers.has(managerEmail) || lines.has(managerEmail)
      ? []
      : [{ line, text: `manager_email ${managerEmail} is neither in the file nor in the register` }],
  );
  return [
    ...unknown,
    ...circles(rows, managers).map((circle) => ({ line: lineOf(circle, lines), text: said(circle) })),
  ];
}

/** Each circle of people once. */
function circles(rows: WithManager[], managers: Managers): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const { email } of rows) {
    const path: string[] = [];
    let person: string | null = email;
    while (person !== null && !done.has(person) && !path.includes(person)) {
      path.push(person);
      person = managers.get(person) ?? null;
    }
    if (person !== null && path.includes(person)) found.push(path.slice(path.indexOf(person)));
    for (const one of path) done.add(one);
  }
  return found;
}

function lineOf(circle: string[], lines: Map<string, number>): number {
  return Math.min(...circle.flatMap((email) => lines.get(email) ?? []));
}

function said(circle: string[]): string {
  const [first] = circle;
  return circle.length === 1
    ? `${first} is their own manager`
    : `managers in a circle: ${[...circle, first].join(' -> ')}`;
}
