import { expect, test } from 'vitest';
import { matchNames } from '../../src/phrases/match-names.js';

const people = [
  'Laura Conti',
  'Laura Contini',
  'Noemi D’Angelo',
  "Sofia D'Amico",
  'Niccolò Dell’Orto',
  'Zoë Fernández',
  'Marta De Santis',
  'Bruno Neri',
  'Bruno Maria Neri',
].map((name) => ({ name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@comune.example` }));

test.each([
  ['Laura Conti', ['Laura Conti']],
  ['conti laura', ['Laura Conti']],
  ['laura', ['Laura Conti', 'Laura Contini']],
  ['lau cont', ['Laura Conti', 'Laura Contini']],
  ['Contini', ['Laura Contini']],
  ['dangelo', ['Noemi D’Angelo']],
  ["d'angelo", ['Noemi D’Angelo']],
  ['Angelo', ['Noemi D’Angelo']],
  ['niccolo dellorto', ['Niccolò Dell’Orto']],
  ['fernandez', ['Zoë Fernández']],
  ['de santis', ['Marta De Santis']],
  ['neri', ['Bruno Neri', 'Bruno Maria Neri']],
  ['bruno neri', ['Bruno Neri']],
  ['Laura.Conti@comune.example', ['Laura Conti']],
  ['laura.conti@altrove.example', []],
  ['rossi', []],
  ['...', []],
  ['', []],
])('«%s» means %j', (typed, names) => {
  expect(matchNames(typed, people).map(({ name }) => name)).toEqual(names);
});
