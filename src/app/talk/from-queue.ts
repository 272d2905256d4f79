import type { Locale } from '../../messages/card.js';
import { isFromQueue, withWayBack } from '../../messages/queue-card.js';
import type { Reply } from '../ports.js';

/** What a request that was opened from the queue leads to leads back to it. @param value of the press */
export function fromQueue(reply: Reply, value: string | undefined, locale: Locale): Reply {
  if (!isFromQueue(value)) return reply;
  const { card, form } = reply;
  return {
    ...reply,
    ...(card && { card: withWayBack(card, value, locale) }),
    ...(form && {
      form: {
        ...form,
        submit: { ...form.submit, value },
        others: form.others.map((button) => (button.act === 'show' ? { ...button, value } : button)),
      },
    }),
  };
}
