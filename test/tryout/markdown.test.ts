import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const { toHtml } = await import(pathToFileURL('public/tryout/js/markdown.js').href);

test('the little Markdown of cards', () => {
  expect(toHtml('Uno **due** _tre_')).toBe('<p>Uno <strong>due</strong> <em>tre</em></p>');
  expect(toHtml('- a\n- b\n\nc')).toBe('<ul><li>a</li><li>b</li></ul><p>c</p>');
  expect(toHtml('[qui](https://a.example/x)')).toBe(
    '<p><a href="https://a.example/x" target="_blank" rel="noopener">qui</a></p>',
  );
});

test('escaped signs stay as typed, and a name with underscores too', () => {
  expect(toHtml(String.raw`\*non\* \_questo\_ \[x\](y)`)).toBe('<p>*non* _questo_ [x](y)</p>');
  expect(toHtml('nome_di_file')).toBe('<p>nome_di_file</p>');
});

test('nothing of a text becomes markup or script', () => {
  expect(toHtml('<img src=x onerror=alert(1)> & "x"')).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot;</p>',
  );
  expect(toHtml('[x](javascript:alert(1))')).not.toContain('<a');
  expect(toHtml(String.raw`\<b>`)).toBe('<p>&lt;b&gt;</p>');
  expect(toHtml('[x](https://a.example/"onclick="y)')).not.toMatch(/ onclick=/);
});
