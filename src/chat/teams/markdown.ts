/**
 * Teams reads a part of Markdown in TextBlock and FactSet. People's names and words must come out as they were
 * typed: only what could be read as a mark gets a backslash, so that most texts stay as they are.
 */
export function literal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n+/)
    .map((line) => literalLine(line.trim()))
    .join('\n\n');
}

function literalLine(line: string): string {
  return (
    line
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
      .replace(/[*`[\]]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/~~/g, '\\~\\~')
      .replace(/<(?=[a-z/!?])/gi, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^(#{1,6}|[-+>])(?=[\s\-+>]|$)/, '\\$1')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      // Cards also format {{DATE(...)}} and {{TIME(...)}}; a joiner of no width keeps the braces apart.
      .replace(/\{\{/g, '{\u2060{')
  );
}

/** The same, for places where no Markdown is read: buttons, labels, choices, summaries. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\{\{/g, '{\u2060{').trim();
}
