import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agreementPage } from '../../../src/messages/page/agreement-page.js';
import { fromMarkdown } from '../../../src/messages/page/markdown.js';
import { PLACEHOLDERS, readTemplate } from '../../../src/messages/page/template.js';
import { printed } from '../../fixtures/pages.js';

test('placeholders are filled in, with or without spaces', () => {
  const { template, mistakes } = readTemplate('<h1>{{ title }}</h1><p>{{person}}: {{days}}</p>', 'a.html');
  expect(mistakes).toEqual([]);
  const page = agreementPage(printed, 'it', template);
  expect(page).toContain('<h1>Accordo individuale di lavoro agile</h1><p>Anna Verdi: 8 giornate al mese</p>');
  expect(page).toContain('<style>'); // a piece is set on our sheet
  const whole = readTemplate('<!doctype html><html><head></head><body>{{person}}</body></html>', 'a.html');
  expect(agreementPage(printed, 'it', whole.template)).toBe(
    '<!doctype html><html><head></head><body>Anna Verdi</body></html>',
  );
});

test('every placeholder can be named', () => {
  const { mistakes } = readTemplate(PLACEHOLDERS.map((name) => `{{${name}}}`).join('\n'), 'a.html');
  expect(mistakes).toEqual([]);
});

test('every mistake, with its line', () => {
  const text = '{{person}}\n<p>{{nome}}</p>\n\n{{places\n{{signature}} {{}}\n}}';
  expect(readTemplate(text, 'accordo.html').mistakes).toEqual([
    expect.stringContaining('accordo.html:2: {{nome}} is no placeholder: there are organisation'),
    'accordo.html:5: {{signature}} is no placeholder: is signatures meant?',
    expect.stringContaining('accordo.html:5: {{}} is no placeholder'),
    'accordo.html:4: a placeholder is written {{name}}: this one is not closed',
    'accordo.html:6: a placeholder is written {{name}}: this one is not closed',
  ]);
});

test('each placeholder is told in the documentation', () => {
  const docs = readFileSync('docs/agreement-template.md', 'utf8');
  expect(PLACEHOLDERS.filter((name) => !docs.includes(`\`{{${name}}}\``))).toEqual([]);
  const example = /```markdown\n(.*?)```/s.exec(docs)?.[1] ?? '';
  expect(readTemplate(example, 'docs.md').mistakes).toEqual([]);
  expect(example).toContain('{{signatures}}');
});

test.each([
  ['# A *b* c', '<h1>A <em>b</em> c</h1>'],
  ['## 1. **Durata** ##', '<h2>1. <strong>Durata</strong></h2>'],
  ['one\ntwo', '<p>one\ntwo</p>'],
  ['one  \ntwo', '<p>one<br>\ntwo</p>'],
  ['- a\n- b\n  goes on', '<ul><li>a</li><li>b goes on</li></ul>'],
  ['1. a\n2) b', '<ol><li>a</li><li>b</li></ol>'],
  ['The parties:\n- a\n- b', '<p>The parties:</p>\n<ul><li>a</li><li>b</li></ul>'],
  ['# A\ntext', '<h1>A</h1>\n<p>text</p>'],
  ['a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
  ['2 * 3 * 4, a_b_c, _yes_', '<p>2 * 3 * 4, a_b_c, <em>yes</em></p>'],
  ['<b>x</b> & "y"', '<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>'],
  ['\r\n\r\n', ''],
])('Markdown: %j', (source, expected) => {
  expect(fromMarkdown(source)).toBe(expected);
});
