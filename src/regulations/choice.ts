import { z } from 'zod';
import type { PersonRole } from '../rules/facts.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import { withApprovalOfEachDay } from './approve-each-day.js';
import { date, roles } from './figures.js';
import { regulationFile, regulationIds } from './index.js';
import { overridden } from './override.js';
import { isPath, RegulationFileError, regulationOfTree, regulationPath } from './read.js';
import type { Edition } from './schema.js';
import { pathName, type Tree } from './tree.js';

const reference = z
  .string()
  .min(1)
  .refine((text) => isPath(text) || regulationIds.includes(text), {
    error: `must be ${regulationIds.join(' or ')}, or the path of a file (./ours.yaml)`,
  });

function inOrderOfTime<Schema extends z.ZodType<{ from?: LocalDate; to?: LocalDate }>>(schema: Schema) {
  return schema.refine(({ from, to }) => !from || !to || from <= to, 'ends before it begins');
}

/** What an organisation says about the regulations that govern its people. */
export const regulationChoice = {
  regulation: reference
    .default('metro-milano-2017')
    .describe(
      'The regulation that decides: metro-milano-2017, comune-milano-2021, tivoli-2025, montepulciano-2024, privato-l81-2017, or the path of a file of your own.',
    ),
  regulations: z
    .array(
      inOrderOfTime(
        z.strictObject({
          use: reference.describe('Id or file of the regulation.'),
          from: date.optional().describe('First agile day it governs.'),
          to: date.optional().describe('Last agile day it governs.'),
          units: z.array(z.string().min(1)).nonempty().optional().describe('Only people of these units.'),
          roles: roles.optional().describe('Only these roles: employee, eq, manager (dirigente).'),
        }),
      ),
    )
    .default([])
    .describe(
      'Other regulations: a new edition from a day on, one for some units or roles. The first that fits the person and the day goes before `regulation`.',
    ),
  overrides: z
    .array(
      inOrderOfTime(
        z.strictObject({
          regulation: reference.optional().describe('Of which regulation; left out: of `regulation`.'),
          figure: z.string().min(1).describe('For example notice.before.MET-10a.days.'),
          value: z.any().describe('The figure that holds instead; none: no such rule.'),
          article: z.string().min(1).describe('The decision it comes from, as people will read it.'),
          from: date.optional().describe('First day on which it holds.'),
          to: date.optional().describe('Last day on which it holds.'),
        }),
      ),
    )
    .default([])
    .describe('Single figures that the organisation sets itself.'),
  approveEachDay: z
    .boolean()
    .default(false)
    .describe('Somebody approves each day also where the act leaves it to the agreement.'),
};

const choice = z.object(regulationChoice);
export type RegulationChoice = z.output<typeof choice>;

/** What governs a person in the course of time. */
export type Profiles = (person: { unit: string; role: PersonRole }) => readonly Edition[];

type Rule = Omit<RegulationChoice['regulations'][number], 'use'> & { editions: readonly Edition[] };

/**
 * @param folder paths are seen from it
 * @throws RegulationFileError with every mistake of every file at once
 */
export function profilesOf(chosen: RegulationChoice, folder: string): Profiles {
  const mistakes: string[] = [];
  const load = (use: string): readonly Edition[] => {
    try {
      return editionsFor(chosen, use, folder);
    } catch (error) {
      if (!(error instanceof RegulationFileError)) throw error;
      mistakes.push(...error.mistakes);
      return [];
    }
  };
  const rules: Rule[] = [
    ...chosen.regulations.map(({ use, ...rest }) => ({ ...rest, editions: load(use) })),
    { editions: load(chosen.regulation) },
  ];
  const used = [chosen.regulation, ...chosen.regulations.map(({ use }) => use)];
  for (const { regulation: other } of chosen.overrides) {
    if (other && !used.some((one) => isSame(one, other, folder))) {
      mistakes.push(`overrides: "${other}" is not used`);
    }
  }
  refuse([...new Set(mistakes)]);
  return remembered(rules);
}

/** @throws RegulationFileError where the file, or what is made of it, has a mistake or contradicts itself */
function editionsFor(chosen: RegulationChoice, use: string, folder: string): readonly Edition[] {
  const file = regulationFile(use, folder);
  refuse(file.contradictions);
  const own = chosen.overrides.filter((one) => isSame(one.regulation ?? chosen.regulation, use, folder));
  if (own.length === 0 && !chosen.approveEachDay) return file.editions;
  let tree: Tree = file.tree;
  const mistakes: string[] = [];
  for (const override of own) {
    const result = overridden(tree, override);
    if ('mistake' in result) mistakes.push(`overrides: ${use}: ${result.mistake}`);
    else tree = result.tree;
  }
  refuse(mistakes);
  if (chosen.approveEachDay) tree = withApprovalOfEachDay(tree);
  const changed = regulationOfTree(tree, (found) =>
    found.map(({ path, message }) => `overrides: ${use}: ${pathName(path)}: ${message}`),
  );
  refuse(changed.contradictions);
  return changed.editions;
}

function refuse(mistakes: string[]): void {
  if (mistakes.length > 0) throw new RegulationFileError(mistakes);
}

/** Paths may be written in several ways. */
function isSame(one: string, other: string, folder: string): boolean {
  return regulationPath(one, folder) === regulationPath(other, folder);
}

/** People of the same unit and role share one list. */
function remembered(rules: Rule[]): Profiles {
  const known = new Map<string, readonly Edition[]>();
  return ({ unit, role }) => {
    const fitting = rules.map((rule) => fits(rule, unit, role));
    const key = fitting.map(Number).join('');
    const editions = known.get(key) ?? inOrder(rules.filter((_, index) => fitting[index]));
    known.set(key, editions);
    return editions;
  };
}

function fits({ units, roles: only }: Rule, unit: string, role: PersonRole): boolean {
  return (!units || units.includes(unit)) && (!only || only.includes(role));
}

/** One line of time: on each day the first of these that holds. */
function inOrder(rules: Rule[]): readonly Edition[] {
  if (rules.length === 1 && rules[0]) return rules[0].editions;
  const all = rules.flatMap((rule) => rule.editions.flatMap((edition) => clipped(edition, rule)));
  const cuts = new Set(all.flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])]));
  const starts = [...cuts].sort();
  return starts.flatMap((from, index): Edition[] => {
    const holds = all.find((one) => one.from <= from && (one.to === null || from <= one.to));
    const next = starts[index + 1];
    return holds ? [{ ...holds, from, to: next ? addDays(next, -1) : holds.to }] : [];
  });
}

function clipped(edition: Edition, { from, to }: Rule): Edition[] {
  const start = from && from > edition.from ? from : edition.from;
  const end = to && (edition.to === null || to < edition.to) ? to : edition.to;
  return end !== null && end < start ? [] : [{ ...edition, from: start as LocalDate, to: end }];
}
