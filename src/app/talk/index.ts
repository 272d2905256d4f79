import { agreeing } from './agreeing.js';
import { applying } from './applying.js';
import { asking } from './asking.js';
import { assessing } from './assessing.js';
import { banking } from './banking.js';
import { beingAway } from './being-away.js';
import { calendars } from './calendars.js';
import { covering } from './covering.js';
import { deciding } from './deciding.js';
import { delegating } from './delegating.js';
import { granting } from './granting.js';
import type { Handlers } from './handler.js';
import { impediment } from './impediment.js';
import { leaving } from './leaving.js';
import { moving } from './moving.js';
import { news } from './news.js';
import { onBehalf } from './on-behalf.js';
import { otherDates } from './other-dates.js';
import { ownDay } from './own-day.js';
import { permits } from './permits.js';
import { personnel } from './personnel.js';
import { planned } from './planned.js';
import { planning } from './planning.js';
import { posting } from './posting.js';
import { queueing } from './queueing.js';
import { reporting } from './reporting.js';
import { seeing } from './seeing.js';
import { signing } from './signing.js';
import { takingBack } from './taking-back.js';

/** Every topic the bot can talk about. */
export const handlers: Handlers = {
  ...asking,
  ...planning,
  ...planned,
  ...ownDay,
  ...deciding,
  ...delegating,
  ...seeing,
  ...news,
  ...calendars,
  ...queueing,
  ...covering,
  ...posting,
  ...granting,
  ...banking,
  ...otherDates,
  ...takingBack,
  ...impediment,
  ...moving,
  ...beingAway,
  ...permits,
  ...personnel,
  ...onBehalf,
  ...agreeing,
  ...applying,
  ...assessing,
  ...signing,
  ...leaving,
  ...reporting,
};
