import { absences } from './absences.js';
import { agreement } from './agreement.js';
import { application } from './application.js';
import { approvals } from './approvals.js';
import { calendar } from './calendar.js';
import { changes } from './changes.js';
import { coverage } from './coverage.js';
import { days } from './days.js';
import { delegation } from './delegation.js';
import { delivery } from './delivery.js';
import { digest } from './digest.js';
import { findings } from './findings.js';
import { forms } from './forms.js';
import { grants } from './grants.js';
import { home } from './home.js';
import { hr } from './hr.js';
import { months } from './months.js';
import { moves } from './moves.js';
import { page } from './page.js';
import { people } from './people.js';
import { permits } from './permits.js';
import { problems } from './problems.js';
import { programme } from './programme.js';
import { queue } from './queue.js';
import { regulation } from './regulation.js';
import { reminders } from './reminders.js';
import { report } from './report.js';
import { rest } from './rest.js';
import { see } from './see.js';
import { settings } from './settings.js';
import { whatIf } from './what-if.js';
import { withdrawal } from './withdrawal.js';
import { words } from './words.js';

export const it = {
  words,
  coverage,
  approvals,
  calendar,
  changes,
  days,
  delegation,
  delivery,
  digest,
  forms,
  findings,
  grants,
  home,
  hr,
  months,
  people,
  problems,
  programme,
  queue,
  regulation,
  reminders,
  see,
  settings,
  absences,
  moves,
  permits,
  whatIf,
  agreement,
  application,
  withdrawal,
  report,
  rest,
  page,
};

/** The shape every language fills. */
export type Catalogue = typeof it;
