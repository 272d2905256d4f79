/** Buttons and links of a card or form, and the button beside a line. */
import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import type { Button, Card } from '../../messages/card.js';
import { limits } from './limits.js';
import { writePress } from './press.js';
import { plain } from './text.js';

/** What follows this in an action id opens a page in the browser: nothing for us to do. */
const LINK = 'link.';

/** Action ids are unique in the message, as Slack wants; read back is only `value`. */
export function actionBlocks(buttons: Button[], links: Card['links'] = []): ActionsBlock[] {
  const elements = [
    ...buttons.map((button, index) => element(button, `press.${index}.${button.act}`)),
    ...links.filter(({ url }) => isPage(url)).map(linkButton),
  ];
  const blocks: ActionsBlock[] = [];
  for (let from = 0; from < elements.length; from += limits.buttons) {
    blocks.push({ type: 'actions', elements: elements.slice(from, from + limits.buttons) });
  }
  return blocks;
}

/** @param place of the line on the card */
export function lineButton(button: Button, place: string): SlackButton {
  return element(button, `line.${place}.${button.act}`);
}

/** Slack tells of these too, and wants to hear that it was heard. */
export function opensPage(actionId: string): boolean {
  return actionId.startsWith(LINK);
}

function element(button: Button, actionId: string): SlackButton {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(button.label, limits.buttonText),
    value: writePress(button),
    ...(button.style ? { style: button.style } : {}),
  };
}

function linkButton({ label, url }: { label: string; url: string }, index: number): SlackButton {
  return { type: 'button', action_id: `${LINK}${index}`, text: plain(label, limits.buttonText), url };
}

/** Slack refuses the whole message for an address it does not know as one. */
function isPage(url: string): boolean {
  return url.length <= limits.url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
