import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regulation, regulationFile } from '../../src/regulations/index.js';
import { isBranch, type Tree } from '../../src/regulations/tree.js';
import { ruleIds } from './rule-ids.js';

/** Rule ids that stand in a text, each whole: "MIL-6.1p" is not also MIL-6.1. */
function idsIn(text: string): Set<string> {
  return new Set(text.match(/\b[A-Z]{3}-[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g));
}

/** Rules of the figures, wherever they stand. */
function rulesOf(node: Tree): string[] {
  if (Array.isArray(node)) return node.flatMap(rulesOf);
  if (!isBranch(node)) return [];
  const own = typeof node.rule === 'string' ? [node.rule] : [];
  return [...own, ...Object.values(node).flatMap(rulesOf)];
}

test.each([
  ['rule: MET-4a', ['MET-4a']],
  ['lost (MET-4b). MIL-6.1p, MIL-6.1.', ['MET-4b', 'MIL-6.1p', 'MIL-6.1']],
  ['MON-7.3eq; TIV-20.4a-pres', ['MON-7.3eq', 'TIV-20.4a-pres']],
])('ids in "%s"', (text, expected) => {
  expect([...idsIn(text)]).toEqual(expected);
});

describe.each(Object.entries(ruleIds))('%s', (id, expected) => {
  const text = readFileSync(new URL(`../../src/regulations/${id}.yaml`, import.meta.url), 'utf8');
  const said = idsIn(text);

  test('every rule of the act is in the file, as a figure, a duty or a word beside one', () => {
    expect(expected.filter((rule) => !said.has(rule))).toEqual([]);
  });

  test('no figure has a rule that the act has not', () => {
    const known = new Set(expected);
    const used = new Set(rulesOf(regulationFile(id).tree));
    expect([...used].filter((rule) => !rule.startsWith('GEN-') && !known.has(rule))).toEqual([]);
  });

  test('what somebody must do is said in a whole sentence', () => {
    const duties = regulation(id).flatMap((edition) => edition.regulation?.duties ?? []);
    expect(duties).not.toEqual([]);
    expect(duties.map((duty) => duty.text).filter((duty) => !/^[A-ZÈ].{20,}\.$/.test(duty))).toEqual([]);
  });
});
