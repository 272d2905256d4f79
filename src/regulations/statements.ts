import type { PersonRole } from '../rules/facts.js';
import type { Reference, Regulation } from './schema.js';

/** Where the act has no such rule the list of it is empty, instead of `none`. */
const EMPTY_LISTS = ['notice.before', 'quota.grantedDerogations', 'bands.length'] as const;

type Decider = Regulation['approval']['deciders'][number];

/** What is said of a figure may hang on what stands beside it in the file. */
function told({ id: _, name: __, source: ___, validity: ____, ...regulation }: Regulation) {
  const { agreement, approval, recall, alternatives, revocation } = regulation;
  const { employee, eq, manager, deciders, ...others } = approval;
  return {
    ...regulation,
    agreement: {
      ...agreement,
      openEnded: agreement.openEnded && { ...agreement.openEnded, phase: agreement.term.phase },
    },
    approval: { ...others, deciders: deciders.flatMap((one) => byApproval(one, { employee, eq, manager })) },
    recall: recall && {
      barred: recall.barred,
      beforehand: recall.beforehand && { ...recall.beforehand, by: recall.by },
      during: { ...recall.during, by: recall.by },
    },
    alternatives: alternatives && {
      rules: alternatives.rules.map((rule) => ({ ...rule, by: alternatives.by })),
    },
    revocation: revocation && {
      barred: revocation.kind === 'barred' ? revocation.by : [],
      ...(revocation.kind === 'barred' ? {} : { allowed: revocation }),
    },
  };
}

/** Days of one role are decided, of another only communicated: each is said for itself. */
function byApproval(decider: Decider, approval: Record<PersonRole, 'required' | 'communicated' | 'none'>) {
  return (['required', 'communicated', 'none'] as const)
    .map((asked) => ({ ...decider, asked, roles: decider.roles.filter((role) => approval[role] === asked) }))
    .filter(({ roles }) => roles.length > 0);
}

type Told = ReturnType<typeof told>;
type Join<Path extends string, Key extends string> = Path extends '' ? Key : `${Path}.${Key}`;
type Item<Node> = Node extends readonly (infer One)[] ? One : Node;

type PairsIn<Node, Path extends string> = [Item<NonNullable<Node>>] extends [Reference]
  ? [Path, Item<NonNullable<Node>>]
  : {
      [Key in keyof NonNullable<Node> & string]: PairsIn<NonNullable<Node>[Key], Join<Path, Key>>;
    }[keyof NonNullable<Node> & string];
type NoneIn<Node, Path extends string> =
  | (null extends Node ? Path : never)
  | ([Item<NonNullable<Node>>] extends [Reference]
      ? never
      : {
          [Key in keyof NonNullable<Node> & string]: NoneIn<NonNullable<Node>[Key], Join<Path, Key>>;
        }[keyof NonNullable<Node> & string]);

type Groups = { [Topic in keyof Told]: Told[Topic] };
type Pairs = { [Topic in keyof Groups]: PairsIn<Groups[Topic], Topic> }[keyof Groups];

/** First key of a place: `quota`. */
export type Topic = keyof Told;
/** A figure and what it is told with, by its place in the schema: `quota.perMonth`, `notice.before` each of a list. */
export type Figures = { [Pair in Pairs as Pair[0]]: Pair[1] };
export type Place = keyof Figures;
/** Places where a regulation may say that it has no such rule. */
export type NonePlace =
  | { [Topic in keyof Groups]: NoneIn<Groups[Topic], Topic> }[keyof Groups]
  | (typeof EMPTY_LISTS)[number];

export type Statement = { [At in Place]: { place: At; figure: Figures[At] } }[Place];

export interface Statements {
  stated: Statement[];
  none: NonePlace[];
}

/** All that a regulation states between two days, figure by figure, in the order of the schema. */
export function statementsOf(regulation: Regulation): Statements {
  const found: Statements = { stated: [], none: [] };
  collect(told(regulation), '', found);
  return found;
}

function collect(node: unknown, place: string, found: Statements): void {
  if (node === null || (Array.isArray(node) && node.length === 0 && isSaid(place))) {
    found.none.push(place as NonePlace);
  } else if (Array.isArray(node)) {
    for (const item of node) collect(item, place, found);
  } else if (typeof node === 'object' && 'rule' in node) {
    found.stated.push({ place, figure: node } as unknown as Statement);
  } else if (typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) collect(value, place ? `${place}.${key}` : key, found);
  }
}

function isSaid(place: string): boolean {
  return EMPTY_LISTS.some((one) => one === place);
}
