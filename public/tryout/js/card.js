import { el } from './dom.js';
import { hostConfig } from './host-config.js';
import { toHtml } from './markdown.js';

const { AdaptiveCards } = window;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const KINDS = { 'Action.Execute': 'execute', 'Action.Submit': 'submit' };

/**
 * @param onPress called with {kind, id, verb, data}; the buttons rest until its promise is settled
 */
export function drawCard(payload, onPress) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  const node = el('div', { class: 'card', tabindex: '-1' });
  card.onExecuteAction = async (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) {
      if (/^https?:/.test(action.url)) window.open(action.url, '_blank', 'noopener');
      return;
    }
    const kind = KINDS[action.getJsonTypeName()];
    if (!kind || node.hasAttribute('aria-busy')) return;
    node.setAttribute('aria-busy', 'true');
    const { id, verb, data } = action;
    await onPress({ kind, id, verb, data: data ?? {} });
    node.removeAttribute('aria-busy');
  };
  card.parse(payload);
  const drawn = card.render();
  if (drawn) node.append(drawn);
  return node;
}
