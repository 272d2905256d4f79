import { expect, test } from 'vitest';
import { agreementPage } from '../../../src/messages/page/agreement-page.js';
import { readTemplate } from '../../../src/messages/page/template.js';
import { regulationIds } from '../../../src/regulations/index.js';
import { MARKUP } from '../../fixtures/day-views.js';
import { actOf, documents, printed } from '../../fixtures/pages.js';

const NASTY = `<script>alert(1)</script> "x" 'y' & ${MARKUP} {{person}}`;
const nasty = {
  ...printed,
  organisation: NASTY,
  person: { ...printed.person, name: NASTY, unit: NASTY },
  manager: NASTY,
  asked: { activities: NASTY, places: [NASTY], equipment: 'own' as const },
  objectives: NASTY,
  terms: { ...printed.terms, places: [NASTY], reason: NASTY },
  parties: [{ party: 'employee' as const, name: NASTY }],
};

test.each([
  ['our own text', undefined],
  [
    'a template in HTML',
    readTemplate('<p title="{{person}}">{{places}}</p>{{annexes}}{{signatures}}', 'a.html'),
  ],
  ['a template in Markdown', readTemplate('# {{person}}\n\n- **{{places}}**\n- {{reason}}', 'a.md')],
  ['a whole page', readTemplate('<html><body>{{person}} {{objectives}}</body></html>', 'a.html')],
])('%s: what people wrote is text, never markup', (_, read) => {
  expect(read?.mistakes ?? []).toEqual([]);
  const page = agreementPage(nasty, 'it', read?.template);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &#39;y&#39; &amp;');
  expect(page).toContain('{{person}}'); // a value is not filled in once more
  expect(page).not.toMatch(/<script|<at>|<!channel>/);
});

test.each(Object.entries(documents))('%s: a whole page, in both languages', (_, document) => {
  for (const locale of ['it', 'en'] as const) {
    const page = agreementPage(document, locale, undefined);
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${locale}">`));
    expect(/\b(undefined|null|NaN)\b|\[object|<script|\{\{/.exec(page)).toBeNull();
    const opened = [...page.matchAll(/<(section|table|ul|main|header|footer|dl)\b/g)].length;
    const closed = [...page.matchAll(/<\/(section|table|ul|main|header|footer|dl)>/g)].length;
    expect(opened).toBe(closed);
    expect(page.match(/<h1/g)).toHaveLength(1);
  }
});

const textOf = (page: string) =>
  page
    .slice(page.indexOf('<main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'");

/** What each act wants the agreement to say, and where it says so. */
const CONTENTS: Record<string, string[]> = {
  'metro-milano-2017': [
    'MET-4a',
    'MET-5',
    'MET-11b',
    'MET-11c',
    'MET-12',
    'MET-14',
    'MET-17b',
    'MET-13c',
    'MET-AccD10',
  ],
  'comune-milano-2021': [
    'MIL-7.1',
    'MIL-8.2',
    'MIL-12.1',
    'MIL-11.4',
    'MIL-14',
    'MIL-16',
    'MIL-18',
    'MIL-19',
    'MIL-9.1',
  ],
  'tivoli-2025': [
    'TIV-20.4a',
    'TIV-17.1',
    'TIV-20.9',
    'TIV-20.11',
    'TIV-17.2',
    'TIV-21.4',
    'TIV-7.7',
    'TIV-16.5',
    'TIV-19.1',
  ],
  'montepulciano-2024': ['MON-7.2', 'MON-7.3', 'MON-9c', 'MON-11', 'MON-8', 'MON-10', 'MON-13a', 'MON-19'],
  'privato-l81-2017': ['L81-18.1', 'L81-19.2', 'L81-22', 'DLGS66-7'],
};

test.each(regulationIds)('%s: the contents that the act asks for are there, with their articles', (id) => {
  const text = textOf(agreementPage({ ...printed, regulation: actOf(id) }, 'it', undefined));
  for (const rule of CONTENTS[id] ?? ['?']) expect(text).toContain(`, ${rule}`);
  for (const section of [
    'Durata',
    'Giornate',
    'Luoghi',
    'Strumenti',
    'Salute e sicurezza',
    'Recesso',
    'Firme',
  ]) {
    expect(text).toContain(section);
  }
  expect(text).toContain('8 giornate al mese');
  expect(text).toContain('10:00–12:00, 14:30–16:30');
});

test('TIV: it ends with new rules; of lavoro da remoto no window and no bands', () => {
  const agile = textOf(agreementPage(printed, 'it', undefined));
  expect(agile).toContain('cessa da sé se entrano in vigore nuove disposizioni');
  const remote = textOf(agreementPage({ ...printed, kind: 'remote' }, 'it', undefined));
  expect(remote).toContain('lavoro da remoto si svolge');
  expect(remote).not.toContain('si svolge fra le ore 07:30');
});

test('MET: the notice is that of the agreement’s phase', () => {
  const regulation = actOf('metro-milano-2017');
  const of = (phase: 'experimental' | 'ordinary') =>
    textOf(agreementPage({ ...printed, regulation, terms: { ...printed.terms, phase } }, 'it', undefined));
  expect(of('experimental')).toContain('MET-17a');
  expect(of('experimental')).not.toContain('MET-17b');
  expect(of('ordinary')).toContain('MET-17b');
  expect(of('ordinary')).not.toContain('MET-17a');
});

test('the annexes of the act alone, acknowledged with the signature', () => {
  const text = textOf(agreementPage({ ...printed, attachments: ['safety-notice'] }, 'it', undefined));
  expect(text).toContain('Allegato A. Informativa sulla salute e sicurezza');
  expect(text).toContain('Presa visione: Anna Verdi, 26 novembre 2026.');
  expect(text).toContain('Allegato B. Domanda della persona');
  expect(text).not.toContain('Dichiarazione sulla postazione');
});
