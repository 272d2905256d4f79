/** One file that opens from the disk: style, scripts and the official card renderer inside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Shot } from './shots.js';

const own = (name: string) => readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
const tryOut = (name: string) =>
  readFileSync(new URL(`../../public/tryout/${name}`, import.meta.url), 'utf8');

export function galleryPage(shots: Shot[]): string {
  const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  const styles = [tryOut('css/base.css'), tryOut('css/card.css'), own('gallery.css'), own('slack.css')];
  const modules = [
    ...['js/dom.js', 'js/markdown.js', 'js/host-config.js'].map(tryOut),
    ...['slack.js', 'teams.js', 'gallery.js'].map(own),
  ];
  const scripts = [readFileSync(renderer, 'utf8'), modules.map(inlined).join('\n')];
  // Functions as replacements: in a text, `$&` and the like would be read as patterns.
  return own('index.html')
    .replace('<!-- styles -->', () => `<style>${styles.join('\n')}</style>`)
    .replace('<!-- shots -->', () => `<script type="application/json" id="shots">${json(shots)}</script>`)
    .replace('<!-- scripts -->', () => scripts.map((text) => `<script>${safe(text)}</script>`).join('\n'));
}

/** A page from the disk may not import modules: they are put one after the other. */
function inlined(module: string): string {
  return module.replaceAll(/^import [^;]*;$/gm, '').replaceAll(/^export /gm, '');
}

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function safe(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');
}
