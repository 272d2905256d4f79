/**
 * The platform-neutral card: one value, drawn by chat/slack/render.ts and chat/teams/render.ts. All texts are plain
 * (no markup): renderers escape and weigh them.
 */
export type Tone = 'neutral' | 'good' | 'warning' | 'bad';

/** What a button or a form does: `act` on `subject` as it was in `version`. Carries no authority. */
export interface Press {
  act: ActName;
  /** Id of an agile day; absent for acts that have none (help, request). */
  subject?: string;
  version?: number;
  /** A date offered by the button, `YYYY-MM-DD`. */
  value?: string;
}

export type ActName =
  | 'ask' // open the request form; value: date to prefill
  | 'request' // send the request form; value: the date of a button "Richiedi giovedì 3 dicembre", instead of the field
  | 'approve'
  | 'reject' // open the form for the reason
  | 'reject-confirm' // send it
  | 'cancel'
  | 'show' // draw the card again as it is now (also: back from a form)
  | 'balance'
  | 'today'
  | 'help';

export interface Button extends Press {
  label: string;
  style?: 'primary' | 'danger';
}

export interface Card {
  /** One line that tells the whole by itself: notification, fallback, screen reader. */
  summary: string;
  title: string;
  status?: { text: string; tone: Tone };
  /** Paragraphs. */
  text?: string[];
  facts?: { label: string; value: string }[];
  lists?: { heading: string; items: { text: string; detail?: string }[] }[];
  buttons?: Button[];
  /** Small print: citation, who decided and when. */
  footer?: string;
}

export interface Field {
  name: FieldName;
  label: string;
  kind: 'date' | 'text' | 'long-text' | 'choice';
  required: boolean;
  value?: string;
  hint?: string;
  placeholder?: string;
  maxLength?: number;
  /** Of a choice. */
  options?: { value: string; label: string }[];
  /** What is wrong with the value, shown at the field. */
  error?: string;
  /** Of a date: first and last day offered. */
  min?: string;
  max?: string;
}
export type FieldName = 'date' | 'kind' | 'activities' | 'objectives' | 'place' | 'reason';

export interface Form {
  /** At most 24 characters (Slack modal). */
  title: string;
  summary: string;
  /** Above the fields, for example why the request was refused. */
  notice?: { tone: Tone; text: string[] };
  facts?: { label: string; value: string }[];
  fields: Field[];
  submit: Button;
  /** Beside it: the earliest lawful date, back. */
  others: Button[];
  /** Label that closes without doing anything. */
  dismiss: string;
}

export type Fields = Partial<Record<FieldName, string>>;
export type Locale = 'it' | 'en';
