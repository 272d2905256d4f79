import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { coverageAdvice } from './coverage.js';
import { unlessEmpty } from './day-parts.js';
import { findingSentence } from './findings.js';
import { formatDate, formatInPeriod, formatQuota } from './format.js';
import { contentsFields, filled, kindField, longText, reasonField } from './request-fields.js';
import type { RequestFormView } from './views.js';

export { TEXT_LIMIT } from './request-fields.js';

/** Asks for a day: empty, prefilled, or sent back with what is wrong and the earliest lawful date. */
export function requestForm(view: RequestFormView, locale: Locale): Form {
  const { words, forms, grants } = catalogue(locale);
  const { quota, bankEmpty, refusal, min } = view;
  const earliest = refusal?.earliest;
  return {
    title: titleOf(view, locale),
    summary: forms.requestSummary(words.kinds[view.kinds[0]]),
    notice: noticeOf(view, locale),
    facts: unlessEmpty([
      ...(quota ? [{ label: words.labels.quota, value: formatQuota(quota, locale, min) }] : []),
      ...(bankEmpty
        ? [{ label: grants.bankTitle, value: grants.bankEmpty(formatInPeriod(bankEmpty, locale, min)) }]
        : []),
    ]),
    fields: filled(fieldsOf(view, locale), view),
    submit: { act: 'request', label: words.buttons.request, style: 'primary' },
    others: [
      ...(earliest
        ? [
            {
              act: 'request' as const,
              value: earliest,
              label: words.buttons.requestOn(formatDate(earliest, locale, min)),
            },
          ]
        : []),
      { act: 'plan', label: words.buttons.severalDays },
    ],
    dismiss: words.buttons.close,
  };
}

function titleOf({ kinds }: RequestFormView, locale: Locale): string {
  const { requestTitle, remoteTitle, eitherTitle } = catalogue(locale).forms;
  if (kinds.length > 1) return eitherTitle;
  return kinds[0] === 'remote' ? remoteTitle : requestTitle;
}

/** Why the rules say no; else what the unit asks for, which only warns. */
function noticeOf(view: RequestFormView, locale: Locale): Form['notice'] {
  const { refusal, coverage, min } = view;
  if (refusal) return { tone: 'bad', text: refusalText(view, locale) };
  const advice = coverage ? coverageAdvice(coverage.warnings, coverage.unit, locale, min) : [];
  const { stillPossible } = catalogue(locale).coverage.asker;
  return advice.length > 0 ? { tone: 'warning', text: [...advice, stillPossible] } : undefined;
}

function refusalText({ refusal, reasonAsked, min }: RequestFormView, locale: Locale): string[] {
  if (!refusal) return [];
  const { forms } = catalogue(locale);
  const text = [forms.refused, ...refusal.findings.map((finding) => findingSentence(finding, locale, min))];
  if (refusal.earliest) text.push(forms.earliest(formatDate(refusal.earliest, locale, min)));
  // a reason never lifts a hard rule (R4): no false hope
  const liftable = refusal.findings.every(({ severity }) => severity !== 'hard');
  if (reasonAsked && liftable) text.push(forms.reasonHelps);
  return text;
}

function fieldsOf(view: RequestFormView, locale: Locale): Field[] {
  const { words, forms } = catalogue(locale);
  const { min, max, understood, bank } = view;
  const hint = understood && forms.understood(formatDate(understood, locale, min));
  const reasonAsked = view.reasonAsked || bank?.asked || view.derogation;
  return [
    { name: 'date', label: words.labels.day, kind: 'date', required: true, min, max, hint },
    ...kindField(view, locale),
    ...contentsFields(view, locale),
    ...bankFields(view, locale),
    ...derogationFields(view, locale),
    ...(reasonAsked ? [reasonField(locale, bank?.asked ? forms.bankReasonHint : undefined)] : []),
    ...(bank?.noticeReasonAsked
      ? [longText('noticeReason', forms.noticeReason, forms.noticeReasonHint, false)]
      : []),
  ];
}

function bankFields({ bank, min }: RequestFormView, locale: Locale): Field[] {
  if (!bank) return [];
  const { forms } = catalogue(locale);
  const left = forms.bankHint(bank.available, formatInPeriod(bank.month, locale, min));
  const useBank: Field = {
    ...{ name: 'useBank', label: forms.useBank, kind: 'toggle', required: false, hint: left },
  };
  if (!bank.asked || bank.criteria.length === 0) return [useBank];
  const options = bank.criteria.map((key) => ({ value: key, label: forms.criterionName(key) }));
  const criterion: Field = {
    ...{ name: 'criterion', label: forms.criterion, kind: 'choice', required: false, options },
    hint: forms.criterionHint,
  };
  return [useBank, criterion];
}

function derogationFields({ derogation }: RequestFormView, locale: Locale): Field[] {
  if (!derogation) return [];
  const { forms } = catalogue(locale);
  return [
    {
      ...{ name: 'derogation', label: forms.derogation(derogation.article), kind: 'toggle', required: false },
      hint: forms.derogationHint,
    },
    { name: 'documented', label: forms.documented, kind: 'toggle', required: false },
  ];
}
