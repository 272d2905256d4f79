import { QUEUE } from '../../messages/bundle-card.js';
import { problemText } from '../../messages/problems.js';
import { dateOf } from '../../rules/zoned.js';
import { openNews, sendQueue } from '../open-news.js';
import type { Handlers } from './handler.js';

/** What waited in disconnection is told in one message; its lines send what they are about. */
export const news: Handlers = {
  news: async (parts, speaker, { subject = '', value }) => {
    if (value === QUEUE) {
      await sendQueue(parts, speaker);
      return {};
    }
    const problem = await openNews(parts, speaker, subject);
    return problem ? { note: problemText(problem, speaker.locale, dateOf(speaker.now)) } : {};
  },
};
