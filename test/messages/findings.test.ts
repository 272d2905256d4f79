import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldOf, findingSentence } from '../../src/messages/findings.js';
import { it } from '../../src/messages/it/index.js';
import { holidayOn } from '../../src/rules/calendar.js';
import { addDays, localDate } from '../../src/rules/local-date.js';
import { aFinding, CODES, NUMBERS } from '../fixtures/findings.js';

test('the codes tried are those the rules declare', () => {
  const source = readFileSync('src/rules/decision.ts', 'utf8');
  const declared = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1]);
  expect(declared.sort()).toEqual([...CODES].sort());
});

test.each(CODES)('%s: a sentence of its own in both languages, with its citation', (code) => {
  const general = findingSentence({ ...aFinding('overtime'), code: 'unheard' as 'overtime' }, 'it');
  const italian = findingSentence(aFinding(code), 'it');
  const english = findingSentence(aFinding(code), 'en');
  for (const sentence of [italian, english]) {
    expect(sentence).toMatch(/^\p{Lu}.* \(LG art\. 10, MET-10a\)\.$/u);
    expect(sentence).not.toMatch(/undefined|NaN|\(\)/);
  }
  expect(italian).not.toBe(general);
  expect(italian).not.toBe(english);
});

/** Figures that are not for the reader's eyes, or told in words. */
const TOLD_OTHERWISE = ['weekday', 'kind', 'ground', 'granted'];

test.each(CODES)('%s: every figure that decided is told', (code) => {
  const plain = aFinding(code);
  const told = findingSentence(plain, 'it');
  for (const [key, value] of Object.entries(NUMBERS[code])) {
    if (TOLD_OTHERWISE.includes(key) || typeof value !== 'number') continue;
    if (code === 'overtime') continue;
    expect(told).toContain(String(value));
  }
});

test('a rule of a later version gets an honest general sentence', () => {
  const unheard = { ...aFinding('overtime'), code: 'unheard' as 'overtime' };
  expect(findingSentence(unheard, 'it')).toBe(
    'Non è rispettata una regola del regolamento (LG art. 10, MET-10a).',
  );
  expect(findingSentence({ ...unheard, code: 'toString' as 'overtime', severity: 'soft' }, 'en')).toBe(
    'This departs from a rule of the regulation (LG art. 10, MET-10a).',
  );
});

test('a default of the product is cited as one, in the reader’s language, and never as law', () => {
  const rule = {
    rule: 'PRI-overtime',
    article: 'impostazione predefinita',
    basis: 'product-default',
  } as const;
  const told = (locale: 'it' | 'en') => findingSentence({ ...aFinding('overtime'), ...rule }, locale);
  expect(told('it')).toMatch(/ammesso \(impostazione predefinita, PRI-overtime\)\.$/);
  expect(told('en')).toMatch(/ \(default setting, PRI-overtime\)\.$/);
  const own = {
    ...aFinding('overtime'),
    ...rule,
    article: 'Delibera 12/2026',
    basis: 'organisation' as const,
  };
  expect(findingSentence(own, 'en')).toMatch(/ \(Delibera 12\/2026, PRI-overtime\)\.$/);
});

test('notice, in figures and with "di norma" only where the rule says so', () => {
  const short = (given: number, required: number, severity: 'hard' | 'default') =>
    aFinding('notice-short', { date: '2026-12-03', required, given, unit: 'working-days' }, severity);
  expect(findingSentence(short(2, 3, 'default'), 'it')).toBe(
    'Il preavviso per giovedì 3 dicembre è di 2 giorni lavorativi: di norma ne servono 3 (LG art. 10, MET-10a).',
  );
  expect(findingSentence(short(0, 1, 'hard'), 'it')).toContain('è di 0 giorni lavorativi: ne serve 1 (');
  expect(findingSentence(short(1, 3, 'default'), 'en')).toBe(
    'The notice for Thursday 3 December is 1 working day: as a rule 3 are needed (LG art. 10, MET-10a).',
  );
});

test('a quota used up, one too small for the request, none', () => {
  const quota = (used: number, limit: number, granted: number) =>
    findingSentence(
      aFinding('quota-full', { used, limit, granted, period: '2026-12' }),
      'it',
      localDate('2026-11-24'),
    );
  expect(quota(4, 4, 4)).toContain('A dicembre la quota è esaurita: 4 giornate già impegnate su 4 (');
  expect(quota(1, 1, 3)).toContain('1 giornata già impegnata su 1. L’accordo ne concede 3 (');
  expect(quota(3, 4, 4)).toContain('la quota non basta: 3 giornate');
  expect(quota(0, 0, 0)).toContain('A dicembre non sono previste giornate di lavoro agile (');
});

test('every holiday of the calendar has its name', () => {
  const names = new Set(Object.keys(it.words.holidays));
  const keys = new Set<string>(['local']);
  for (let day = 0; day < 730; day += 1) {
    const key = holidayOn(addDays(localDate('2026-01-01'), day), new Set());
    if (key) keys.add(key);
  }
  expect([...keys].sort()).toEqual([...names].sort());
});

test('a holiday nobody named is a holiday all the same', () => {
  const unnamed = aFinding('holiday', { date: '2026-12-07', holiday: 'unheard' });
  expect(findingSentence(unnamed, 'it')).toContain('Lunedì 7 dicembre è un giorno festivo (LG');
});

test('a finding is shown at the field that mends it', () => {
  const at = (code: (typeof CODES)[number]) => fieldOf(aFinding(code));
  expect(
    ['notice-short', 'weekend', 'quota-full', 'duplicate', 'day-begun'].map((code) => at(code as 'weekend')),
  ).toEqual(Array(5).fill('date'));
  expect(at('place-not-allowed')).toBe('place');
  expect(at('reason-missing')).toBe('reason');
  expect(at('contents-missing')).toBe('activities');
  expect(fieldOf(aFinding('contents-missing', { missing: 'objectives' }))).toBe('objectives');
  expect(at('agreement-missing')).toBeUndefined();
});
