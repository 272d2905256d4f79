import type { Catalogue } from '../it/index.js';

export const people: Catalogue['people'] = {
  nameHint: 'First and last name, or e-mail address.',
  whichHint: 'Several people have this name: choose the right one.',
  unknown: (text) => `I can’t find “${text}” in the staff list. Try first and last name.`,
  gone: 'This person is not in the staff list.',
  tooMany: (text) => `“${text}” matches many people: write first and last name.`,
};
