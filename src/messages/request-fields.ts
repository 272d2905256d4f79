import type { Field, FieldName, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import type { ContentsView } from './views.js';
import { capital } from './wording.js';

/** Characters of a long text: four of them and the rest still fit one Slack message (about 12,000). */
export const TEXT_LIMIT = 1_000;

export function longText(name: FieldName, label: string, hint: string, required: boolean): Field {
  return { name, label, kind: 'long-text', required, hint, maxLength: TEXT_LIMIT };
}

/** Which agreement the day is of, where there are two. */
export function kindField({ kinds }: ContentsView, locale: Locale): Field[] {
  if (kinds.length === 1) return [];
  const { words, forms } = catalogue(locale);
  const options = kinds.map((kind) => ({ value: kind, label: capital(words.kinds[kind]) }));
  return [
    {
      ...{ name: 'kind', label: words.labels.kind, kind: 'choice', required: true, hint: forms.kindHint },
      ...{ options, value: kinds[0] },
    },
  ];
}

/** Activities, objectives and place, as far as they are asked for. @param several they hold for more than one day */
export function contentsFields(view: ContentsView, locale: Locale, several = false): Field[] {
  const { words, forms, programme } = catalogue(locale);
  const { asks, places, coworking, asLastTime } = view;
  const { labels } = words;
  const hint = (text: string) => (asLastTime ? `${text} ${forms.asLastTime}` : text);
  const fields: Field[] = [];
  if (asks.activities)
    fields.push(
      longText(
        'activities',
        labels.activities,
        hint(several ? programme.activitiesHint : forms.activitiesHint),
        true,
      ),
    );
  if (asks.objectives)
    fields.push(longText('objectives', labels.objectives, hint(forms.objectivesHint), true));
  if (places.length > 0) {
    const options = places.map((place) => ({
      value: place,
      label: place === coworking ? forms.coworking : place,
    }));
    fields.push({
      ...{ name: 'place', label: labels.place, kind: 'choice', required: true, hint: forms.placeHint },
      ...{ options, value: places.length === 1 ? places[0] : undefined },
    });
  }
  return fields;
}

export function reasonField(locale: Locale, hint = catalogue(locale).forms.reasonHint): Field {
  return longText('reason', catalogue(locale).words.labels.requestReason, hint, false);
}

/** As typed so far, with what is wrong at each. */
export function filled(fields: Field[], { values, errors }: ContentsView): Field[] {
  return fields.map((field) => ({
    ...field,
    value: values[field.name] ?? field.value,
    error: errors[field.name],
  }));
}
