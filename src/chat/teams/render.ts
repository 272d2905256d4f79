import type { Button, Card, Form } from '../../messages/card.js';
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
  type Look,
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
  while (bytesOf(drawn) > MAX_MESSAGE_BYTES - ENVELOPE_BYTES) {
    const shorter = shorten(fitting) ?? withoutText(fitting);
    if (!shorter) break;
    fitting = shorter;
    drawn = draw(fitting, look);
  }
  return drawn;
}

/** Nothing left but the words at the top and what can be done. */
function withoutText(card: Card): Card | undefined {
  if (!card.text && !card.facts && !card.lists) return undefined;
  return { ...card, text: undefined, facts: undefined, lists: undefined };
}

function draw(card: Card, look: Look): AdaptiveCard {
  const body: Element[] = [heading(card.title)];
  if (card.status) body.push(badge(card.status.text, card.status.tone));
  body.push(...(card.text ?? []).map((text) => paragraph(text)));
  if (card.facts?.length) body.push(facts(card.facts));
  for (const list of card.lists ?? []) {
    body.push(subheading(list.heading), ...list.items.map(({ text, detail }) => item(text, detail)));
  }
  if (card.footer) body.push(smallPrint(card.footer, { spacing: 'medium', separator: true }));
  const buttons = (card.buttons ?? []).slice(0, MAX_ACTIONS);
  return envelope(
    card.summary,
    body,
    buttons.map((button) => action(button, look)),
  );
}

export function renderForm(form: Form, look: Look): AdaptiveCard {
  const { title, summary, notice, facts: known, fields, submit, others, dismiss } = clipForm(form);
  const body: Element[] = [heading(title)];
  if (notice) body.push(banner(notice.text, notice.tone));
  if (known?.length) body.push(facts(known));
  body.push(...fields.flatMap(input));

  const shown = others.slice(0, MAX_ACTIONS - 2).map((button) => action(button, look));
  const hasWayBack = others.some(({ act }) => act === 'show');
  return envelope(summary, body, [
    action({ ...submit, style: submit.style ?? 'primary' }, look),
    ...shown,
    ...(hasWayBack ? [] : [wayBack(submit, dismiss, look)]),
  ]);
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
