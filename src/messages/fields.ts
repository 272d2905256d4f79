/** Names of the fields of all forms; what a client sends under another name is not read. */
export const FIELD_NAMES = [
  // a request
  'date',
  'dates', // a phrase: several dates, a pattern
  'kind',
  'activities',
  'objectives',
  'place',
  'reason',
  'noticeReason',
  'useBank',
  'criterion',
  'derogation',
  'documented',
  // a decision, a choice among many
  'chosen',
  'verdict',
  'cause',
  'urgent',
  'to',
  'alternatives',
  'from',
  'until',
  'person',
  'month',
  'number',
  'weekdays',
  // the digest of a unit
  'time',
  'posted',
  'here',
  'preview',
  // an agreement
  'places',
  'equipment',
  'priorities',
  'days',
  'per',
  'presence',
  'bands',
  'opinion',
  'ground',
  'declared',
  'contract',
  'phase',
  // settings
  'language',
  'contactLead',
  'disconnectionLead',
  'summary',
  'status',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];
