import { byId, el } from './dom.js';

const SHOWN_MS = 7000;

export function forget(key) {
  for (const one of [...byId('toasts').children]) if (one.dataset.key === key) one.remove();
}

/** A word at the edge of the screen; one with the same key takes the other's place. */
export function toast(text, { key = text, action, kind, onGone } = {}) {
  forget(key);
  const node = el('div', { class: `toast ${kind ?? ''}`, 'data-key': key }, el('span', {}, text));
  if (action) {
    const press = () => {
      node.remove();
      action.run();
    };
    node.append(el('button', { type: 'button', onclick: press }, action.label));
  }
  byId('toasts').append(node);
  setTimeout(() => {
    if (!node.isConnected) return;
    node.remove();
    onGone?.();
  }, SHOWN_MS);
}
