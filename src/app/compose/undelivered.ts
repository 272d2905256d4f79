import { undeliveredNotice } from '../../messages/undelivered-notice.js';
import { localTime } from '../../rules/local-date.js';
import { instantOf } from '../../rules/zoned.js';
import { countFailed, type FailureCause } from '../../store/dead-letters.js';
import type { Moment } from '../../store/messages.js';
import type { Platform } from '../ports.js';
import type { Composer } from './composer.js';

type Told = { cause: FailureCause } | { cause: 'locked-out'; platform: Platform };

/** To an administrator: what could not be delivered since the beginning of that day, as many as they are by now. */
export const undeliveredComposers = {
  'undelivered-notice': {
    track: false,
    async message(_parts, db, { data, date }, locale) {
      const told = data as Told;
      if (told.cause === 'locked-out') return undeliveredNotice(told, locale);
      const count = date ? await countFailed(db, told.cause, instantOf(date, localTime('00:00'))) : 0;
      // sent again by hand meanwhile, or dropped
      return count > 0 ? undeliveredNotice({ cause: told.cause, count }, locale) : null;
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
