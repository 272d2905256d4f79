import type { Window } from '../app/due.js';
import type { Parts } from '../app/parts.js';
import { planDigests } from '../app/plan-digests.js';
import { planReminders } from '../app/plan-reminders.js';
import { releaseMessages } from '../app/release-held.js';
import { tellLapsed } from '../app/tell-lapsed.js';
import { ZONE } from '../rules/zoned.js';
import { forgetInbound } from '../store/inbound.js';
import type { Db } from '../store/types.js';

export interface ScheduledJob {
  name: string;
  /** Minute, hour, day of the month, month, weekday; where there are six, the first is the second. */
  cron: string;
  zone: string;
  /** What it does, and what happens where it was missed (the service was down), for whoever reads this table. */
  does: string;
  missed: string;
  /** In one transaction with the note of how far the job has come. */
  run(parts: Parts, db: Db, window: Window): Promise<void>;
}

const DAY_MS = 86_400_000;
const EVERY_MINUTE = '* * * * *';

/** All that happens by the clock. Who is told what and when is the regulation's business and the settings'. */
export const SCHEDULE: ScheduledJob[] = [
  {
    name: 'reminders',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Contact band and disconnection reminders that have come due (REM-1, REM-2)',
    missed: 'Sent late, until the band has begun or the working window has closed; then not at all',
    run: planReminders,
  },
  {
    name: 'digests',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: "Who is remote today, to each unit's channel at its time, on working days (REM-3)",
    missed: 'Posted once, late, the same day while the working window is open; then not at all',
    run: planDigests,
  },
  {
    name: 'lapsed-requests',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Tells those whose day began while nobody had decided on it',
    missed: 'Told late',
    run: tellLapsed,
  },
  {
    name: 'held-messages',
    cron: '*/15 * * * * *',
    zone: ZONE,
    does: 'Messages held during disconnection whose window has opened (REM-4), and those a dead worker left behind',
    missed: 'Delivered late',
    run: releaseMessages,
  },
  {
    name: 'old-requests',
    cron: '15 3 * * *',
    zone: ZONE,
    does: 'Forgets which requests of Slack and Teams were carried out more than seven days ago',
    missed: 'Made up for at the next start',
    run: (_parts, db, { to }) => forgetInbound(db, new Date(to.getTime() - 7 * DAY_MS)),
  },
];
