import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { profilesOf, regulationChoice } from '../../src/regulations/choice.js';
import { regulation } from '../../src/regulations/index.js';
import { readRegulation } from '../../src/regulations/read.js';
import { regulationSchema } from '../../src/regulations/schema.js';
import { regulationOn } from '../../src/rules/edition.js';
import { localDate } from '../../src/rules/local-date.js';

const text = readFileSync(path.resolve('docs/regulation-file.md'), 'utf8');
const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);
const skeleton = blocks.find((block) => block.startsWith('# ours.yaml')) ?? '';

test('the skeleton is a whole file that makes sense', () => {
  const file = readRegulation(skeleton, 'docs.yaml');
  expect(file).toMatchObject({ id: 'valchiara-2027', contradictions: [], gaps: [], ends: [] });
});

test('a file that extends another, as it is shown', () => {
  const extending = blocks.find((block) => block.startsWith('extends:')) ?? '';
  const file = readRegulation(extending, 'docs.yaml');
  const read = regulationOn(file.editions, localDate('2027-02-01'));
  expect([read.id, read.quota.perMonth?.standard, read.swap]).toEqual(['valchiara-2027', 6, null]);
  expect(regulationOn(regulation('tivoli-2025'), localDate('2027-02-01')).swap).not.toBeNull();
});

test('editions as they are shown', () => {
  const editions = blocks.find((block) => block.startsWith('dailyRest:')) ?? '';
  const own = skeleton.replace(/^dailyRest: .*\n/m, editions);
  const hours = ['2027-12-31', '2028-01-01', '2028-12-31', '2029-01-01'].map(
    (date) => regulationOn(readRegulation(own, 'docs.yaml').editions, localDate(date)).dailyRest?.hours,
  );
  expect(hours).toEqual([11, 12, 12, undefined]);
});

/** Keys that a file may have, and values that it may choose from. */
function vocabulary(): { keys: Set<string>; values: Set<string> } {
  const found = { keys: new Set<string>(), values: new Set<string>() };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties = {}, enum: several = [], const: one } = node as z.core.JSONSchema.BaseSchema;
    for (const key of Object.keys(properties)) found.keys.add(key);
    for (const value of [...several, one]) if (typeof value === 'string') found.values.add(value);
    for (const child of Object.values(node)) visit(child);
  };
  visit(z.toJSONSchema(regulationSchema, { io: 'input' }));
  return found;
}

test('every key is named, and every value that may be chosen', () => {
  const { keys, values } = vocabulary();
  expect([keys.has('untilWindowCloses'), values.has('afternoon-return-days')]).toEqual([true, true]);
  const isNamed = (word: string) => new RegExp(`(^|[^\\w-])${word}([^\\w-]|$)`, 'm').test(text);
  expect([...keys, ...values].filter((word) => !isNamed(word))).toEqual([]);
});

test('the settings as they are shown name figures that are there', () => {
  const shown = parse(blocks.find((block) => block.startsWith('regulation: ./ours.yaml')) ?? '');
  const chosen = z
    .object(regulationChoice)
    .parse({ ...shown, regulation: 'metro-milano-2017', regulations: [] });
  const overrides = chosen.overrides.map((one) => ({
    ...one,
    figure: one.figure.replace('VAL-6a', 'MET-10a'),
  }));
  const profiles = profilesOf({ ...chosen, overrides }, '.');
  const on = (date: string) =>
    regulationOn(profiles({ unit: 'Anagrafe', role: 'employee' }), localDate(date));
  expect(on('2027-09-01').notice.before[0]?.days).toBe(3);
  expect([on('2027-06-30').quota.perMonth?.most, on('2027-07-01').quota.perMonth?.most]).toEqual([4, 8]);
  expect(on('2027-09-01').vpn).toBeNull();
});
