import { changeOf, type Report, type RuleLine } from '../app/replay-report.js';
import type { Compared, PastPerson, Side } from '../app/replay-values.js';
import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import type { Outcome } from '../rules/decision.js';
import { reportText, type Subject, sentenceOf } from './what-if-text.js';

type Whose = Pick<PastPerson, 'name' | 'unit'>;

interface Printer {
  begin(): string;
  /** Of one person, the acts that are decided otherwise. */
  acts(person: Whose, compared: Compared[]): string;
  end(subject: Subject, report: Report): string;
}

/** The list goes out as it is found, the report after it: a large register need not be kept. */
export function printer({ json, list, locale }: { json: boolean; list: boolean; locale: Locale }): Printer {
  return json ? asData(list, locale) : asText(list, locale);
}

function asText(list: boolean, locale: Locale): Printer {
  const { whatIf, words } = catalogue(locale);
  const names: Record<string, string> = words.acts;
  const { person, unit, date, act, before, after, rules } = whatIf.list;
  const said = (side: Side) => whatIf.outcome[outcomeOf(side)];
  return {
    begin: () => (list ? line([person, unit, date, act, before, after, rules]) : ''),
    acts: (whose, compared) =>
      compared
        .filter(changeOf)
        .map((one) => {
          const decided = [said(one.before), said(one.after)];
          const what = names[one.type] ?? one.type;
          return line([whose.name, whose.unit, one.date, what, ...decided, rulesOf(one).join(' ')]);
        })
        .join(''),
    end: (subject, report) => `${list ? '\n' : ''}${reportText(subject, report, locale)}\n`,
  };
}

/** Tabs between, as a spreadsheet takes them. */
function line(cells: string[]): string {
  return `${cells.join('\t')}\n`;
}

/** One JSON object: `differences` (with the list), then the report. */
function asData(list: boolean, locale: Locale): Printer {
  let separator = '\n';
  return {
    begin: () => (list ? '{\n"differences": [' : '{'),
    acts: (person, compared) =>
      compared
        .filter(changeOf)
        .map((one) => {
          const text = `${separator}${JSON.stringify(differenceOf(person, one))}`;
          separator = ',\n';
          return text;
        })
        .join(''),
    end: (subject, report) => {
      const rules = (lines: RuleLine[]) =>
        lines.map(({ example, ...rest }) => ({ ...rest, example: sentenceOf(example, locale) }));
      const data = { ...subject, ...report, rules: rules(report.rules), lifted: rules(report.lifted) };
      return `${list ? '\n],' : ''}${JSON.stringify(data, null, 2).slice(1)}\n`;
    },
  };
}

function differenceOf({ name, unit }: Whose, one: Compared) {
  const side = (of: Side) => ({ outcome: outcomeOf(of), rules: distinct(of) });
  const { date, type, at, assumed } = one;
  return {
    person: name,
    unit,
    date,
    act: type,
    at,
    before: side(one.before),
    after: side(one.after),
    assumed,
  };
}

/** Of an act that is decided otherwise: there is something to decide on both sides. */
function outcomeOf({ outcome, reasonEnough }: Side): Outcome | 'reason' {
  return reasonEnough ? 'reason' : (outcome as Outcome);
}

/** Of the new text where it stops or warns; else of the old one, which did. */
function rulesOf({ before, after }: Compared): string[] {
  return distinct(after.findings.length > 0 ? after : before);
}

function distinct({ findings }: Side): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
