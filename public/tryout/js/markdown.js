const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]);

/** The little Markdown that cards in Teams know: bold, italics, links, lists of one level, `\` before a sign. */
export function toHtml(text) {
  const blocks = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const item = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/.exec(line);
    const last = blocks.at(-1);
    if (!item) blocks.push(inline(line));
    else if (Array.isArray(last)) last.push(inline(item[1]));
    else blocks.push([inline(item[1])]);
  }
  return blocks
    .map((block) =>
      Array.isArray(block) ? `<ul>${block.map((one) => `<li>${one}</li>`).join('')}</ul>` : `<p>${block}</p>`,
    )
    .join('');
}

function inline(text) {
  const kept = [];
  // what is escaped is put aside, so that no later step takes it for a sign
  const keep = (character) => `\u0000${kept.push(escapeHtml(character)) - 1}\u0000`;
  const html = escapeHtml(text.replace(/\\([\\`*_{}[\]()#+\-.!~>|<&])/g, (_, character) => keep(character)))
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\p{L}\p{N}_])_(.+?)_(?![\p{L}\p{N}_])/gu, '$1<em>$2</em>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark of what was put aside
  return html.replace(/\u0000(\d+)\u0000/g, (_, index) => kept[Number(index)]);
}
