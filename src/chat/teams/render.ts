import type { Button, Card, Form, Item } from '../../messages/card.js';
import { calendarElements } from './calendar.js';
import type { Message } from './connector.js';
import {
  type AdaptiveCard,
  action,
  badge,
  banner,
  type Element,
  envelope,
  facts,
  heading,
  item,
  itemWithButton,
  type Look,
  link,
  paragraph,
  smallPrint,
  subheading,
} from './elements.js';
import { bytesOf, clip, clipCard, clipForm, MAX_ACTIONS, MAX_MESSAGE_BYTES, shorten } from './limits.js';
import { plain } from './markdown.js';
import { input } from './render-field.js';

export type { AdaptiveCard, Look } from './elements.js';

/** Room for what the connector adds around a card: addresses, ids. */
const ENVELOPE_BYTES = 4_000;

/** A card as Teams draws it, always small enough to be sent: the longest list gives way first. */
export function renderCard(card: Card, look: Look): AdaptiveCard {
  let fitting = clipCard(card);
  let drawn = draw(fitting, look);
  while (isTooLarge(drawn)) {
    const shorter = shorten(fitting) ?? withoutText(fitting);
    if (!shorter) break;
    fitting = shorter;
    drawn = draw(fitting, look);
  }
  return drawn;
}

/** Nothing left but the words at the top and what can be done. */
function withoutText(card: Card): Card | undefined {
  if (!card.text && !card.facts && !card.lists && !card.calendar) return undefined;
  return { ...card, text: undefined, facts: undefined, lists: undefined, calendar: undefined };
}

function draw(card: Card, look: Look): AdaptiveCard {
  const body: Element[] = [heading(card.title)];
  if (card.status) body.push(badge(card.status.text, card.status.tone));
  body.push(...(card.text ?? []).map((text) => paragraph(text)));
  if (card.facts?.length) body.push(facts(card.facts));
  if (card.calendar) body.push(...calendarElements(card.calendar));
  for (const list of card.lists ?? []) {
    body.push(subheading(list.heading), ...list.items.map((one) => line(one, look)));
  }
  if (card.footer) body.push(smallPrint(card.footer, { spacing: 'medium', separator: true }));
  const buttons = (card.buttons ?? []).map((button) => action(button, look));
  const links = (card.links ?? []).filter(({ url }) => /^https?:\/\//.test(url)).map(link);
  return withActions(card.summary, body, [...buttons, ...links]);
}

function line(one: Item, look: Look): Element {
  return one.button ? itemWithButton(one, one.button, look) : item(one.text, one.detail);
}

/** At the foot of the card, where clients have their place for them; if there are more than it shows, as even rows. */
function withActions(summary: string, body: Element[], actions: Element[]): AdaptiveCard {
  if (actions.length <= MAX_ACTIONS) return envelope(summary, body, actions);
  const perRow = Math.ceil(actions.length / Math.ceil(actions.length / MAX_ACTIONS));
  const rows: Element[] = [];
  for (let from = 0; from < actions.length; from += perRow) {
    const spacing = from === 0 ? 'large' : 'small';
    rows.push({ type: 'ActionSet', actions: actions.slice(from, from + perRow), spacing });
  }
  return envelope(summary, [...body, ...rows], []);
}

/** What gives way to keep a form small enough: first options that are not chosen, last what was typed. */
const FORM_SIZES = [
  { options: 100, value: 4_000 },
  { options: 50, value: 4_000 },
  { options: 25, value: 4_000 },
  { options: 10, value: 4_000 },
  { options: 10, value: 1_500 },
  { options: 5, value: 500 },
  { options: 1, value: 100 },
] as const;

export function renderForm(form: Form, look: Look): AdaptiveCard {
  const [whole, ...smaller] = FORM_SIZES;
  let drawn = drawForm(clipForm(form, whole), look);
  for (const size of smaller) {
    if (!isTooLarge(drawn)) break;
    drawn = drawForm(clipForm({ ...form, facts: undefined }, size), look);
  }
  return drawn;
}

function drawForm(form: Form, look: Look): AdaptiveCard {
  const { title, summary, notice, facts: known, fields, submit, others, dismiss } = form;
  const body: Element[] = [heading(title)];
  if (notice) body.push(banner(notice.text, notice.tone));
  if (known?.length) body.push(facts(known));
  body.push(...fields.flatMap(input));

  const hasWayBack = others.some(({ act }) => act === 'show');
  return withActions(summary, body, [
    action({ ...submit, style: submit.style ?? 'primary' }, look),
    ...others.map((button) => action(button, look)),
    ...(hasWayBack ? [] : [wayBack(submit, dismiss, look)]),
  ]);
}

function isTooLarge(drawn: AdaptiveCard): boolean {
  return bytesOf(drawn) > MAX_MESSAGE_BYTES - ENVELOPE_BYTES;
}

/** A card can't close itself: it becomes the day it is about, or else what the bot can do. */
function wayBack({ subject, version }: Button, label: string, look: Look): Element {
  const press = subject ? { act: 'show' as const, subject, version } : { act: 'help' as const };
  return action({ ...press, label }, look, { associatedInputs: 'none' });
}

/** The message around a card: `summary` is the notification and what a client without cards shows. */
export function messageWith(card: AdaptiveCard, summary: string): Message {
  return {
    type: 'message',
    summary: clip(plain(summary), 400),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

export function textMessage(text: string): Message {
  return { type: 'message', text: clip(text, 4_000), textFormat: 'plain' };
}
