import type { MissingLine, Report, RuleLine } from '../app/replay-report.js';
import { FEWEST } from '../app/replay-units.js';
import type { Assumption } from '../app/replay-values.js';
import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import { findingSentence } from '../messages/findings.js';
import { capital } from '../messages/wording.js';
import type { Finding, Outcome } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import { table } from './what-if-table.js';

/** What the report is about. */
export interface Subject {
  regulation: { id: string; name: string; from: LocalDate };
  /** A regulation; null: that of the settings, `cases`: of each case its own. */
  under: string | null | 'cases';
  source: 'store' | 'history' | 'cases';
  period: { from: LocalDate; to: LocalDate } | null;
  /** The new text weighs free connections. */
  vpn: boolean;
}

/** Near to it no date is of the same year: all bear theirs. */
const NO_YEAR = '0001-01-01' as LocalDate;
const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  it: new Intl.NumberFormat('it-IT', { useGrouping: 'always' }),
  en: new Intl.NumberFormat('en-GB'),
};
const AFTER = ['accepted', 'accepted-with-warning', 'reason', 'refused', 'void'] as const;
const CHANGES = ['refused', 'reason', 'allowed', 'warned', 'eased'] as const;

interface Voice {
  locale: Locale;
  words: ReturnType<typeof catalogue>['whatIf'];
  n: (count: number) => string;
}

/** The report as plain text: first the answer, then by rule and by unit, then what it rests on. */
export function reportText(subject: Subject, report: Report, locale: Locale): string {
  const voice = {
    locale,
    words: catalogue(locale).whatIf,
    n: (count: number) => NUMBERS[locale].format(count),
  };
  const { words } = voice;
  const sections: [string, string[]][] = [
    [words.title, [...subjectLines(subject, report, voice), '', ...sumLines(subject, report, voice)]],
    [words.requests, requestLines(report, voice)],
    [words.others, otherLines(report, voice)],
    [words.rules, ruleLines(report.rules, voice)],
    [words.lifted, ruleLines(report.lifted, voice)],
    [words.units, unitLines(report, voice)],
    [words.assumed, assumedLines(subject, report, voice)],
    [words.unjudged, unjudgedLines(report, voice)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n'))
    .join('\n\n');
}

function subjectLines({ regulation, under, source, period }: Subject, report: Report, { words, n }: Voice) {
  const { labels } = words;
  const text = under === 'cases' ? words.ownOfCase : (under ?? words.settings);
  const rows = [
    [`${labels.text}:`, `${regulation.name} (${regulation.id})`],
    [`${labels.under}:`, source === 'store' ? words.recorded(text) : text],
    ...(period ? [[`${labels.period}:`, words.period(period.from, period.to)]] : []),
    [`${source === 'cases' ? labels.cases : labels.people}:`, n(report.people)],
    [`${labels.acts}:`, n(report.acts)],
  ];
  return table(rows, []);
}

function sumLines({ source }: Subject, report: Report, { words, n }: Voice): string[] {
  const { changes, approvals, others } = report;
  const said = { ...words.sum, ...(source === 'store' ? {} : { allowed: words.sum.allowedByText }) };
  const lines = CHANGES.filter((change) => changes[change] > 0).map((change) =>
    said[change](changes[change], n(changes[change])),
  );
  const sum = (key: 'refused' | 'allowed') => others.reduce((all, line) => all + line[key], 0);
  if (sum('refused') + sum('allowed') > 0) lines.push(words.sum.others(n(sum('refused')), n(sum('allowed'))));
  return [
    ...(lines.length > 0 ? lines : [words.sum.nothing]),
    ...(approvals.needed > 0 ? [words.approvals.needed(approvals.needed, n(approvals.needed))] : []),
    ...(approvals.spared > 0 ? [words.approvals.spared(approvals.spared, n(approvals.spared))] : []),
  ];
}

function requestLines({ requests }: Report, { words, n }: Voice): string[] {
  const rows = (Object.keys(requests) as Outcome[]).filter((before) =>
    AFTER.some((after) => requests[before][after] > 0),
  );
  if (rows.length === 0) return [];
  return table([
    ['', ...AFTER.map((after) => words.outcomes[after])],
    ...rows.map((before) => [words.outcomes[before], ...AFTER.map((after) => n(requests[before][after]))]),
  ]);
}

function otherLines({ others }: Report, { locale, words, n }: Voice): string[] {
  if (others.length === 0) return [];
  const names: Record<string, string> = catalogue(locale).words.acts;
  const columns = ['judged', 'refused', 'allowed', 'void'] as const;
  return table([
    ['', ...columns.map((column) => words.otherColumns[column])],
    ...others.map((line) => [names[line.type] ?? line.type, ...columns.map((column) => n(line[column]))]),
  ]);
}

function ruleLines(rules: RuleLine[], voice: Voice): string[] {
  if (rules.length === 0) return [];
  const { words, n, locale } = voice;
  const { ruleColumns } = words;
  const rows = table(
    [
      [ruleColumns.acts, ruleColumns.rule, ruleColumns.article],
      ...rules.map(({ rule, article, acts }) => [n(acts), rule, article]),
    ],
    [0],
  );
  return rows.flatMap((row, index) => {
    const line = rules[index - 1];
    if (!line) return [row];
    const parts = (['reason', 'warned', 'presumed'] as const)
      .filter((part) => line[part] > 0)
      .map((part) => words[part](n(line[part])));
    const example = words.example(sentenceOf(line.example, locale));
    return [row, `    ${parts.length > 0 ? `${capital(words.ofThese(parts.join(', ')))}. ` : ''}${example}`];
  });
}

/** Without the citation, which stands beside it. */
export function sentenceOf(finding: Finding, locale: Locale): string {
  return findingSentence(finding, locale, NO_YEAR).replace(` (${finding.article}, ${finding.rule})`, '');
}

function unitLines({ units }: Report, { words, n }: Voice): string[] {
  const columns = ['people', 'requests', 'refused', 'reason', 'allowed'] as const;
  const named = units.lines.map((line) => [line.unit, ...columns.map((column) => n(line[column]))]);
  const { together } = units;
  if (together) named.push([words.together(together.units), ...columns.map((column) => n(together[column]))]);
  if (units.lines.every(({ unit }) => unit === '') && !units.masked) return [];
  const head = ['unit', ...columns] as const;
  const rows = named.length > 0 ? table([head.map((column) => words.unitColumns[column]), ...named]) : [];
  return units.masked ? [...rows, words.masked(FEWEST)] : rows;
}

function assumedLines({ regulation, period, source, vpn }: Subject, report: Report, { words, n }: Voice) {
  const lines = (Object.entries(report.assumed) as [Assumption, number][]).map(([assumption, count]) =>
    words.assumptions[assumption](count, n(count)),
  );
  if (period && period.from < regulation.from) lines.push(words.early(regulation.from));
  if (report.irregular > 0 && source === 'history') {
    lines.push(words.irregular(report.irregular, n(report.irregular)));
  }
  if (source !== 'cases') lines.push(words.places);
  if (vpn && source !== 'cases') lines.push(words.vpn);
  return lines.map((line) => `- ${line}`);
}

function unjudgedLines({ missing, unexplained }: Report, { words, n }: Voice): string[] {
  const line = ({ regulation, figures, from, to, acts }: MissingLine) =>
    figures.length === 0
      ? words.noRegulation(regulation, from, to, acts, n(acts))
      : words.noFigure(regulation, figures.join(', '), from, to, acts, n(acts));
  const lines = missing.map(line);
  if (unexplained > 0) lines.push(words.unexplained(unexplained, n(unexplained)));
  return lines.map((text) => `- ${text}`);
}
