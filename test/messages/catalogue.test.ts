import { afterAll, expect, test, vi } from 'vitest';
import type { Locale } from '../../src/messages/card.js';
import { en } from '../../src/messages/en/index.js';
import { findingSentence } from '../../src/messages/findings.js';
import { it } from '../../src/messages/it/index.js';
import { calendarTexts } from '../fixtures/calendars.js';
import { aFinding, CODES } from '../fixtures/findings.js';
import { moments } from '../fixtures/moments.js';
import { pageTexts } from '../fixtures/pages.js';
import { regulationTexts } from '../fixtures/regulations.js';
import { whatIfTexts } from '../fixtures/what-if.js';

type Node = Record<string, unknown>;

const isBranch = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Keys may have dots themselves: figures of a regulation are named by their place. */
function texts(node: Node, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]): [string, unknown][] =>
    isBranch(value) ? texts(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const leaves = (node: Node) => texts(node).map(([leaf]) => leaf);

const read = vi.hoisted(() => new Set<string>());

/** The real catalogue, noting what is read from it. */
vi.mock('../../src/messages/catalogue.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/messages/catalogue.js')>();
  const watch = (node: object, path: string): object =>
    new Proxy(node, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        const here = `${path}${String(key)}`;
        if (isBranch(value)) return watch(value, `${here}.`);
        read.add(here);
        return value;
      },
    });
  return { catalogue: (locale: Locale) => watch(original.catalogue(locale), '') };
});

afterAll(() => vi.restoreAllMocks());

/** Read by name of a rule's figure; the cards of the first profile reach only some of them. */
const WORDS_OF_FINDINGS = [
  ...Object.keys(it.words.acts).map((act) => aFinding('not-possible', { act })),
  ...Object.keys(it.words.actors).map((by) => aFinding('wrong-actor', { by, act: 'approve' })),
  ...Object.keys(it.words.holidays).map((holiday) => aFinding('holiday', { date: '2026-12-08', holiday })),
  aFinding('wrong-actor', { by: 'stranger', act: 'dance' }),
];

test('both languages have the same keys', () => {
  expect(leaves(en).sort()).toEqual(leaves(it).sort());
});

test('no sentence is kept that nobody says', () => {
  const locale = 'it';
  moments(locale);
  regulationTexts(locale);
  whatIfTexts(locale);
  pageTexts(locale);
  calendarTexts(locale);
  for (const code of CODES) findingSentence(aFinding(code), locale);
  for (const finding of WORDS_OF_FINDINGS) findingSentence(finding, locale);
  findingSentence({ ...aFinding('overtime'), basis: 'product-default' }, locale);
  for (const severity of ['hard', 'soft'] as const) {
    findingSentence({ ...aFinding('overtime', {}, severity), code: 'unheard' as 'overtime' }, locale);
  }
  expect(leaves(it).filter((leaf) => !read.has(leaf))).toEqual([]);
});

test('nothing is left untranslated', () => {
  const english = new Map(texts(en));
  const same = texts(it).filter(([leaf, text]) => typeof text === 'string' && text === english.get(leaf));
  // «quota» is one word in both; the request form opens without one
  expect(same.map(([leaf]) => leaf)).toEqual(['words.labels.quota', 'see.help.everybody.ask.words']);
});

const ITALIAN = /\b(giornat[ae]|richiest[ae]|accordo|decisione|motivo|lavorativ[io]|obiettivi|alle|della)\b/i;
const ENGLISH = /\b(days?|request(ed)?|agreement|decision|reason|working|objectives|at|of|the)\b/i;

test.each([
  ['it', ENGLISH],
  ['en', ITALIAN],
] as const)('%s sentences carry no word of the other language', (locale, foreign) => {
  const sentences = [...CODES.map((code) => aFinding(code)), ...WORDS_OF_FINDINGS].map((finding) =>
    findingSentence(finding, locale),
  );
  const cards = moments(locale)
    .filter(({ name }) => !/help|markup|extreme|long|400|problem [1-3],/.test(name))
    .map(({ card, form }) =>
      card ? [card.summary, card.title, ...(card.text ?? [])].join(' ') : `${form?.title} ${form?.summary}`,
    );
  const named = [...sentences, ...cards].map((text) => text.replaceAll('Giornate', '')); // the product's name
  expect(named.filter((text) => foreign.test(text))).toEqual([]);
});

test.each(['it', 'en'] as const)('every %s sentence is whole', (locale) => {
  const all = JSON.stringify([
    moments(locale),
    ...CODES.map((code) => findingSentence(aFinding(code), locale)),
  ]);
  expect(all).not.toMatch(/undefined|NaN|\[object|Invalid/);
  // a space too many, or none after a full stop, is a sentence put together badly; the fixtures' own text apart
  expect(CODES.filter((code) => / {2}|\.\.| \./.test(findingSentence(aFinding(code), locale)))).toEqual([]);
});
