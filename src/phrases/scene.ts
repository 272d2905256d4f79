import type { LocalDate } from '../rules/local-date.js';
import type { Carried } from './carry.js';
import type { Choices } from './choices.js';
import type { Outline } from './elements.js';

/** What every step of a reading looks at. */
export interface Scene {
  outline: Outline;
  today: LocalDate;
  choices: Choices;
  carried: Carried;
}
