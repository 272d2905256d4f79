import type { Explanation, Told } from '../app/explain.js';
import type { RuleOutcome } from '../app/request-rules.js';
import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import { findingSentence } from '../messages/findings.js';
import {
  formatBands,
  formatDate,
  formatList,
  formatMoment,
  formatQuota,
  formatWeekday,
} from '../messages/format.js';
import { regulationOn } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf, wallTime } from '../rules/zoned.js';
import { type ExplainWords, explainWords } from './explain-words.js';

/** The explanation as plain text, in the organisation's language. */
export function explanationText(explanation: Explanation, locale: Locale): string {
  const words = explainWords[locale];
  const { history, messages } = explanation;
  const sections: [string, string[]][] = [
    [words.headings.facts, factLines(explanation, words, locale)],
    [words.headings.rules, explanation.rules.flatMap((rule) => ruleLines(rule, words, locale))],
    [words.headings.decision, decisionLines(explanation, words, locale)],
    [words.headings.sent, sentLines(explanation, words, locale)],
  ];
  if (history.length > 0) sections.push([words.headings.history, historyLines(explanation, words, locale)]);
  if (messages.length > 0) sections.push([words.headings.messages, messageLines(explanation, words)]);
  const body = sections.map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [words.asked(formatMoment(explanation.at, locale)), ...body].join('\n\n');
}

function factLines(
  { facts, person, date, quota, day }: Explanation,
  words: ExplainWords,
  locale: Locale,
): string[] {
  const { agreement } = facts.person;
  const { labels } = words;
  const regulation = regulationOn(facts.editions, date);
  const shown = (on: LocalDate) => formatDate(on, locale, date);
  const around = facts.days.filter((one) => one.date.slice(0, 7) === date.slice(0, 7));
  const { states } = catalogue(locale).words;
  const rows: [string, string][] = [
    [labels.day, formatDate(date, locale)],
    [labels.person, `${person.name} <${person.email}>`],
    [labels.role, words.roles[person.role]],
    [labels.unit, person.unit],
    [labels.regulation, `${regulation.name} (${regulation.id})`],
    [
      labels.workdays,
      formatList(
        person.workdays.map((weekday) => formatWeekday(weekday, locale)),
        locale,
      ),
    ],
    [labels.training, person.trainingDone ? words.yes : words.no],
    [labels.agreement, agreementText(agreement, words)],
    [labels.bands, formatBands(agreement?.contactBands ?? [], locale) || words.noneFeminine],
    [labels.places, agreement?.places?.join(', ') || words.none],
    [
      labels.absences,
      facts.absences.map(({ from, to }) => `${from} ${words.to} ${to}`).join(', ') || words.noneFeminine,
    ],
    [
      labels.others,
      around.map((one) => `${shown(one.date)} (${states[one.state]})`).join(', ') || words.noneFeminine,
    ],
  ];
  if (person.partTime) rows.push([labels.partTime, person.partTime.kind]);
  if (quota) rows.push([labels.quota, formatQuota(quota, locale, date)]);
  if (day) rows.push([labels.state, words.version(states[day.state], day.version)]);
  else rows.push([labels.stated, words.assumed]);
  return rows.map(([label, value]) => `${`${label}:`.padEnd(32)}${value}`);
}

function agreementText(agreement: Explanation['facts']['person']['agreement'], words: ExplainWords): string {
  if (!agreement) return words.none;
  const { from, to, daysPerMonth, signedOn, withdrawnFrom } = agreement;
  const parts = [
    `${from} ${to ? `${words.to} ${to}` : `(${words.openEnded})`}`,
    words.signedOn(signedOn),
    daysPerMonth === undefined ? undefined : words.perMonth(daysPerMonth),
    withdrawnFrom && words.withdrawnFrom(withdrawnFrom),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function ruleLines(
  { rule, article, words: quoted, outcome, findings }: RuleOutcome,
  words: ExplainWords,
  locale: Locale,
) {
  const head = `${words.outcome[outcome].padEnd(11)} ${rule.padEnd(10)} ${article}`;
  const quote = quoted ? ` «${quoted}»` : '';
  return [head + quote, ...findings.map((finding) => `            ${findingSentence(finding, locale)}`)];
}

function decisionLines({ decision, date }: Explanation, words: ExplainWords, locale: Locale): string[] {
  const { outcome, findings, quota, earliest, state } = decision;
  const lines = [words.decision[outcome], ...findings.map((finding) => findingSentence(finding, locale))];
  if (outcome !== 'refused' && state) lines.push(words.becomes(catalogue(locale).words.states[state]));
  if (quota) lines.push(`${words.labels.quotaAfter}: ${formatQuota(quota, locale, date)}`);
  if (earliest) lines.push(`${words.labels.earliest}: ${formatDate(earliest, locale, date)}`);
  return lines;
}

function sentLines(explanation: Explanation, words: ExplainWords, locale: Locale): string[] {
  const { decision, approvers, approval, person, due, at } = explanation;
  if (approvers.length === 0) return [words.noApprover];
  if (decision.outcome === 'refused') return [words.refusedNothing];
  const decided = approval === 'required';
  const told = decided ? words.request : words.communication;
  const lines = [
    words.card(person.name),
    ...approvers.map((one) => told(toldText(one, words), whenText(one, at, words, locale))),
  ];
  if (decided) lines.push(words.notice(person.name));
  if (due.length > 0) lines.push(decided ? words.approved : words.communicated);
  for (const { kind, at: on, platform } of due) {
    lines.push(`  ${wallTime(on).time} ${words.due[kind]}${platform ? ` (${platform})` : ''}`);
  }
  return lines;
}

function toldText({ person, delegate, platforms }: Told, words: ExplainWords): string {
  const who = delegate ? `${person.name}, ${words.delegate}` : person.name;
  return `${who} (${platforms.length > 0 ? words.accounts(platforms.join(', ')) : words.noAccount})`;
}

function whenText({ heldUntil }: Told, at: Date, words: ExplainWords, locale: Locale): string {
  return heldUntil ? formatMoment(heldUntil, locale, dateOf(at)) : words.now;
}

function historyLines({ history, names }: Explanation, words: ExplainWords, locale: Locale): string[] {
  return history.map(({ at, act, actorId, onBehalfOf, platform, reason }) => {
    const who = names.get(actorId ?? '') ?? words.system;
    const behalf = onBehalfOf ? words.onBehalfOf(names.get(onBehalfOf) ?? onBehalfOf) : undefined;
    const details = [behalf, platform, reason && `«${reason}»`].filter(Boolean).join(', ');
    return `${formatMoment(at, locale)}: ${act}, ${who}${details ? ` (${details})` : ''}`;
  });
}

function messageLines({ messages, names }: Explanation, words: ExplainWords): string[] {
  return messages.map(({ moment, personId, platform, state, at, sentAt, deliverAt, error }) => {
    const to = names.get(personId ?? '') ?? words.channel;
    const when = state === 'sent' ? sentAt : deliverAt;
    const { date, time } = wallTime(when ?? at);
    const where = platform ? `, ${platform}` : '';
    return `${moment} -> ${to}${where}: ${state} ${date} ${time}${error ? `: ${error}` : ''}`;
  });
}
