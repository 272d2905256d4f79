import { el } from '../../../public/tryout/js/dom.js';
import { hostConfig } from '../../../public/tryout/js/host-config.js';
import { toHtml } from '../../../public/tryout/js/markdown.js';

const { AdaptiveCards } = window;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** By the official renderer; its complaints go to the console. */
export function drawTeams(payload) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(payload, context);
  for (let at = 0; at < context.eventCount; at += 1) console.error(context.getEventAt(at).message);
  return el('div', { class: 'card' }, card.render());
}
