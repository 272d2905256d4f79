import type { Catalogue } from '../it/index.js';
import { days } from './days.js';
import { findings } from './findings.js';
import { forms } from './forms.js';
import { problems } from './problems.js';
import { regulation } from './regulation.js';
import { reminders } from './reminders.js';
import { see } from './see.js';
import { whatIf } from './what-if.js';
import { words } from './words.js';

export const en: Catalogue = { words, days, forms, findings, problems, regulation, reminders, see, whatIf };
