import type { LocalDate } from '../rules/local-date.js';
import type { Card, Field, FieldName, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatPeriod } from './format.js';
import { type Candidate, personField } from './person-field.js';
import { capital, clip } from './wording.js';

/** What is wrong at a field. */
export type GrantMistake =
  | { kind: 'required' | 'choose' | 'date' | 'until' }
  | { kind: 'number'; least: number; most: number }
  /** A week holds as many days already. */
  | { kind: 'not-more'; agreed: number }
  | { kind: 'unknown-person' | 'many-people'; text: string };

/** What was typed so far and what is to be said about it. */
export interface GrantTyped {
  values: Fields;
  errors: Partial<Record<FieldName, GrantMistake>>;
  /** Whom the name that was typed may mean. */
  candidates?: Candidate[];
  /** Why the rules say no. */
  refusal: string[];
}

export interface ExtensionView extends GrantTyped {
  article: string;
  /** YYYY-MM, the first one offered. */
  months: string[];
  criteria: string[];
}

export interface DerogationView extends GrantTyped {
  articles: string[];
  today: LocalDate;
}

/** A month has no more days, a week neither. */
export const MOST = { month: 31, week: 7, bank: 999 } as const;

export function extensionForm(view: ExtensionView, locale: Locale): Form {
  const { grants, forms } = catalogue(locale);
  return {
    ...frame(view, locale, grants.extendIntro(view.article)),
    title: grants.extendTitle,
    summary: grants.extendSummary,
    fields: [
      whoField(view, locale, grants.who),
      monthField(view, view.months, locale),
      numberField(view, grants.number, locale, MOST.month),
      field(view, locale, {
        ...{ name: 'criterion', label: forms.criterion, kind: 'choice', required: true },
        options: view.criteria.map((key) => ({ value: key, label: forms.criterionName(key) })),
      }),
    ],
  };
}

export function derogationForm(view: DerogationView, locale: Locale): Form {
  const { grants } = catalogue(locale);
  return {
    ...frame(view, locale, grants.derogationIntro),
    title: grants.derogationTitle,
    summary: grants.derogationSummary,
    fields: [
      whoField(view, locale, grants.who),
      field(view, locale, {
        ...{ name: 'derogation', label: grants.article, kind: 'choice', required: true },
        options: view.articles.map((article) => ({ value: article, label: grants.articleOf(article) })),
        value: view.values.derogation ?? (view.articles.length === 1 ? view.articles[0] : undefined),
      }),
      field(view, locale, {
        ...{ name: 'from', label: grants.from, kind: 'date', required: true, min: view.today },
      }),
      field(view, locale, {
        ...{ name: 'until', label: grants.until, kind: 'date', required: true, min: view.today },
      }),
      numberField(view, grants.perWeek, locale, MOST.week, 1),
    ],
  };
}

export interface BankView extends GrantTyped {
  unit: { id: string; name: string };
  holdings: { month: string; available: number; drawn: number }[];
  /** Tells this form from another like it. */
  key: string;
}

/** What the bank holds, and how it is fed. */
export function bankForm(view: BankView, locale: Locale): Form {
  const { grants, words } = catalogue(locale);
  const months = view.holdings.map(({ month }) => month);
  const what = [
    { value: 'set', label: grants.set },
    { value: 'give', label: grants.give },
  ];
  return {
    ...frame(view, locale),
    title: grants.bankTitle,
    summary: grants.bankSummary(view.unit.name),
    facts: bankFacts(view, locale),
    fields: [
      field(view, locale, {
        ...{ name: 'verdict', label: grants.what, kind: 'choice', required: true, options: what },
        value: view.values.verdict ?? 'set',
      }),
      monthField(view, months, locale),
      numberField(view, grants.bankNumber, locale, MOST.bank),
      { ...whoField(view, locale, grants.giver, grants.giverHint), required: false },
    ],
    submit: {
      act: 'bank-send',
      value: `${view.unit.id}/${view.key}`,
      label: words.buttons.confirm,
      style: 'primary',
    },
  };
}

/** By month: what is left, what is taken. */
export function bankFacts({ unit, holdings }: Pick<BankView, 'unit' | 'holdings'>, locale: Locale) {
  const { grants, words } = catalogue(locale);
  const facts: NonNullable<Card['facts']> = [{ label: words.labels.unit, value: unit.name }];
  for (const { month, available, drawn } of holdings) {
    facts.push({ label: monthName(month, locale), value: grants.bankHolds(available, drawn) });
  }
  return facts;
}

export function monthName(month: string, locale: Locale): string {
  return capital(formatPeriod(month, locale));
}

type Frame = Pick<Form, 'notice' | 'submit' | 'others' | 'dismiss'>;

function frame({ refusal }: GrantTyped, locale: Locale, intro?: string): Frame {
  const { words, grants } = catalogue(locale);
  const said = intro ? { tone: 'neutral' as const, text: [intro] } : undefined;
  return {
    notice: refusal.length > 0 ? { tone: 'bad', text: [grants.refused, ...refusal] } : said,
    submit: { act: 'extend-send', label: words.buttons.confirm, style: 'primary' },
    others: [],
    dismiss: words.buttons.close,
  };
}

function field({ values, errors }: GrantTyped, locale: Locale, given: Field): Field {
  const mistake = errors[given.name];
  const value = given.value ?? values[given.name];
  return { ...given, value, error: mistake && mistakeText(mistake, locale) };
}

function numberField(typed: GrantTyped, label: string, locale: Locale, most: number, least = 0): Field {
  return field(typed, locale, {
    ...{ name: 'number', label, kind: 'number', required: true, min: String(least), max: String(most) },
  });
}

function monthField(typed: GrantTyped, months: string[], locale: Locale): Field {
  return field(typed, locale, {
    ...{ name: 'month', label: catalogue(locale).grants.month, kind: 'choice', required: true },
    options: months.map((month) => ({ value: month, label: monthName(month, locale) })),
    value: typed.values.month ?? months[0],
  });
}

function whoField({ values, errors, candidates }: GrantTyped, locale: Locale, label: string, hint?: string) {
  const { people } = catalogue(locale);
  const { person: mistake } = errors;
  const error = mistake && mistakeText(mistake, locale);
  return personField(
    { label, hint: hint ?? people.nameHint, value: values.person, error, candidates },
    locale,
  );
}

const SHOWN_OF_TYPED = 60;

function mistakeText(mistake: GrantMistake, locale: Locale): string {
  const { grants, people, problems } = catalogue(locale);
  switch (mistake.kind) {
    case 'required':
      return problems.fieldRequired;
    case 'choose':
      return grants.choose;
    case 'date':
      return grants.dateWrong;
    case 'until':
      return grants.untilWrong;
    case 'number':
      return grants.numberWrong(mistake.least, mistake.most);
    case 'not-more':
      return grants.notMore(mistake.agreed);
    case 'unknown-person':
      return people.unknown(clip(mistake.text, SHOWN_OF_TYPED));
    case 'many-people':
      return people.tooMany(clip(mistake.text, SHOWN_OF_TYPED));
  }
}
