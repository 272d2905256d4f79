import { planAgreementEnds } from '../app/agreement-ends.js';
import { chaseRequests } from '../app/chase-requests.js';
import { closeProposals } from '../app/close-proposals.js';
import type { Window } from '../app/due.js';
import { lapseMoves } from '../app/lapse-moves.js';
import type { Parts } from '../app/parts.js';
import { planDigests } from '../app/plan-digests.js';
import { planReminders } from '../app/plan-reminders.js';
import { planReportReminders } from '../app/plan-report-reminders.js';
import { planStatuses } from '../app/plan-statuses.js';
import { planSummaries } from '../app/plan-summaries.js';
import { ringNearDays } from '../app/ring-near-days.js';
import { tellLapsed } from '../app/tell-lapsed.js';
import { tellLapsedPermits } from '../app/tell-lapsed-permits.js';
import { turnStandIns } from '../app/turn-stand-ins.js';
import { addDays } from '../rules/local-date.js';
import { dateOf, ZONE } from '../rules/zoned.js';
import { forgetDrafts } from '../store/drafts.js';
import { forgetInbound } from '../store/inbound.js';
import { forgetPages } from '../store/page-links.js';
import type { Db } from '../store/types.js';

export interface ScheduledJob {
  name: string;
  /** Minute, hour, day of the month, month, weekday; where there are six, the first is the second. */
  cron: string;
  zone: string;
  /** What it does, and what happens where it was missed (the service was down), for whoever reads this table. */
  does: string;
  missed: string;
  /** What keeps it from being done twice where a stretch of time comes again (clock set back, two replicas). */
  again: string;
  /** In one transaction with the note of how far the job has come. */
  run(parts: Parts, db: Db, window: Window): Promise<void>;
}

const DAY_MS = 86_400_000;
/** Of days that were asked for together, after the last of them: their card stands that long. */
const PROGRAMME_KEPT_DAYS = 60;
const EVERY_MINUTE = '* * * * *';

/** All that happens by the clock. Who is told what and when is the regulation's business and the settings'. */
export const SCHEDULE: ScheduledJob[] = [
  {
    name: 'reminders',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Contact band and disconnection reminders that have come due (REM-1, REM-2)',
    missed: 'Sent late, until the band has begun or the working window has closed; then not at all',
    again: 'One message for each day and band, one for its end',
    run: planReminders,
  },
  {
    name: 'digests',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: "Who is remote today, to each unit's channel at its time, on working days (REM-3)",
    missed: 'Posted once, late, the same day while the working window is open; then not at all',
    again: 'One message for each unit, date, platform and part; one preview a week',
    run: planDigests,
  },
  {
    name: 'summaries',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'The morning summary of those who want one, at the time of their unit’s digest, on working days',
    missed: 'Sent late until noon; then not at all',
    again: 'One message for each person and date',
    run: planSummaries,
  },
  {
    name: 'slack-statuses',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'While the working window is open: the status on Slack of those who want one and have a remote day, and its end',
    missed: 'Made up for at the next run, while the window is open; the status ends by itself when it closes',
    again: 'One message for each day, and one for each change that ended it',
    run: planStatuses,
  },
  {
    name: 'lapsed-requests',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Tells those whose day began while nobody had decided on it, and those who might have',
    missed: 'Told late',
    again: 'One message for each day; to who decides, one for each hour at which days begin',
    run: tellLapsed,
  },
  {
    name: 'unanswered-proposals',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Tells who proposed other dates for a day that it began without an answer',
    missed: 'Told late',
    again: 'One message for each version of the day',
    run: closeProposals,
  },
  {
    name: 'unanswered-requests',
    cron: '*/5 * * * *',
    zone: ZONE,
    does: 'Reminds who decides of what waits, tells the asker before it lapses, passes it on to the superior',
    missed: 'Made up for at the next run, once, unless the day has begun',
    again: 'One reminder a day for each person, one last call for each date; passed on once',
    run: chaseRequests,
  },
  {
    name: 'stand-ins',
    cron: '1 0 * * *',
    zone: ZONE,
    does: 'Delegations and absences of those who decide that begin or end: delegates are told, cards put right',
    missed: 'Made up for at the next start',
    again: 'One message for each delegation and first day',
    run: turnStandIns,
  },
  {
    name: 'lapsed-moves',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Closes moves of a day that the other side did not confirm by their hour, and tells both (TIV-21.3)',
    missed: 'Closed and told late; nobody could confirm them meanwhile',
    again: 'A move that is closed is not open any more',
    run: lapseMoves,
  },
  {
    name: 'lapsed-permits',
    cron: EVERY_MINUTE,
    zone: ZONE,
    does: 'Tells those whose hourly permit began while nobody had authorised it (TIV-12.4)',
    missed: 'Told late',
    again: 'One message for each permit',
    run: tellLapsedPermits,
  },
  {
    name: 'near-days',
    cron: '5 0 * * *',
    zone: ZONE,
    does: 'Repaints the cards of days that come near and of those just past: other acts are possible now',
    missed: 'Made up for at the next start',
    again: 'A card that is true already is not sent again',
    run: ringNearDays,
  },
  {
    name: 'agreement-ends',
    cron: '0 9 * * *',
    zone: ZONE,
    does: 'Agreements that end or renew themselves within so many days: the person and the personnel office are told, on working days (MET-8b, MON-7.1)',
    missed: 'Told the next working day',
    again: 'One message for each agreement and end; to the office, one a day',
    run: planAgreementEnds,
  },
  {
    name: 'report-reminders',
    cron: '0 9 * * *',
    zone: ZONE,
    does: 'On the first working day of a month, the report of the last one that is still missing (TIV-16.5)',
    missed: 'Sent late, in the same month',
    again: 'One message for each person and month',
    run: planReportReminders,
  },
  {
    name: 'old-requests',
    cron: '15 3 * * *',
    zone: ZONE,
    does: 'Forgets requests of Slack and Teams carried out, conversations left unfinished and links ended more than seven days ago',
    missed: 'Made up for at the next start',
    again: 'What is forgotten is gone',
    async run(_parts, db, { to }) {
      const before = new Date(to.getTime() - 7 * DAY_MS);
      await forgetInbound(db, before);
      await forgetDrafts(db, before, addDays(dateOf(to), -PROGRAMME_KEPT_DAYS));
      await forgetPages(db, before);
    },
  },
];
