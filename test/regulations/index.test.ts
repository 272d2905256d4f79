import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { regulation, regulationFile, regulationIds } from '../../src/regulations/index.js';
import { readRegulation } from '../../src/regulations/read.js';

const MET = 'metro-milano-2017';
const text = readFileSync(new URL(`../../src/regulations/${MET}.yaml`, import.meta.url), 'utf8');

test('there are five', () => {
  expect(regulationIds).toEqual([
    'comune-milano-2021',
    'metro-milano-2017',
    'montepulciano-2024',
    'privato-l81-2017',
    'tivoli-2025',
  ]);
});

test.each(regulationIds)('%s is whole, and read once', (id) => {
  expect(regulationFile(id).id).toBe(id);
  expect(regulation(id)).toBe(regulation(id));
});

test('an unknown one is named, with those there are', () => {
  expect(() => regulation('roma-2030')).toThrow(/"roma-2030"; there are comune-milano-2021, /);
});

/** The file with one figure changed, or taken out. */
function changed(path: string, value?: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) document.deleteIn(path.split('.'));
  else document.setIn(path.split('.'), value);
  return document.toString();
}

test.each([
  ['window.closes', undefined],
  ['swap', undefined],
  ['quota.perMonth.most', 'four'],
  ['training.article', undefined],
  ['agreement.term.months', undefined],
  ['window.opens', '8 in the morning'],
  ['calendar.saturday.rule', 'about Saturdays'],
])('a mistake in %s is named', (path, value) => {
  expect(() => readRegulation(changed(path, value), 'act.yaml')).toThrow(
    new RegExp(`^act\\.yaml(:\\d+)?: ${path.replaceAll('.', '\\.')}: `, 'm'),
  );
});

test('a figure that nobody knows is a mistake too', () => {
  expect(() => readRegulation(changed('overtimes', 'none'), 'act.yaml')).toThrow(/overtimes/);
});

test('all mistakes at once', () => {
  const broken = changed('window.opens').replace(/^swap: none$/m, '');
  expect(() => readRegulation(broken, 'act.yaml')).toThrow(/window\.opens: [^\n]*\nact\.yaml: swap: /);
});
