import type { Catalogue } from '../it/index.js';

export const people: Catalogue['people'] = {
  nameHint: 'First and last name, or e-mail address.',
  whichHint: 'Several people bear this name: choose the right one.',
  unknown: (text) => `I cannot find “${text}” among the staff. Try first and last name.`,
  gone: 'This person is not in the register.',
  tooMany: (text) => `“${text}” may be many people: write first and last name.`,
};
