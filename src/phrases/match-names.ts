/** Somebody of the register, as far as a typed name can tell. */
export interface Named {
  name: string;
  /** Lower case. */
  email: string;
}

/**
 * Whom a typed name or e-mail may mean: an e-mail is one person; a name, all of whose words begin words of theirs, in
 * any order, accents and apostrophes apart. Who bears just that name comes before who bears more.
 */
export function matchNames<One extends Named>(typed: string, people: readonly One[]): One[] {
  const email = typed.trim().toLowerCase();
  if (email.includes('@')) return people.filter((one) => one.email === email);
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const found = people.filter(({ name }) => {
    const words = [...wordsOf(name), ...wordsOf(name.replace(APOSTROPHES, ' '))];
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
  const whole = wanted.toSorted().join(' ');
  const exact = found.filter(({ name }) => wordsOf(name).toSorted().join(' ') === whole);
  return exact.length > 0 ? exact : found;
}

const APOSTROPHES = /['’`´]/g;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(APOSTROPHES, '')
    .split(/[^a-z0-9ßøłđæœ]+/)
    .filter((word) => word !== '');
}
