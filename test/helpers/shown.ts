import { catalogue } from '../../src/messages/catalogue.js';
import { eventually } from './bot.js';
import { type FakeMessage, type FakeSlack, type FakeView, textOf } from './fake-slack.js';
import type { FakeTeams } from './fake-teams.js';

const WORKING = (['it', 'en'] as const).map((locale) => catalogue(locale).problems.busy);

/** The modal on top, once it says more than that the answer follows: a light one stands there where it takes a second. */
export const modalOf = (slack: FakeSlack, userId: string, words = /\S/): Promise<FakeView> =>
  eventually(() => {
    const modal = ready(slack, userId);
    return modal && words.test(`${modal.title}\n${textOf(modal)}`) ? modal : undefined;
  });

/** What only this person sees, oldest first: beside the conversation, and the modal on top. */
export function shownTo(slack: FakeSlack, userId: string): (FakeMessage | FakeView)[] {
  const modal = ready(slack, userId);
  return [...slack.ephemerals(userId), ...(modal ? [modal] : [])];
}

/** What `/agile WORDS` is answered with, for this person alone. */
export async function answerTo(
  slack: FakeSlack,
  userId: string,
  words: string,
): Promise<FakeMessage | FakeView> {
  slack.closeModal(userId);
  const before = slack.ephemerals(userId).length;
  await slack.command(userId, words);
  return eventually(() => shownTo(slack, userId)[before]);
}

/** The same people, with patience: who presses a button looks at the card until it says more than that. */
export function patient(teams: FakeTeams): FakeTeams {
  return {
    ...teams,
    press: async (user, message, ...rest) => {
      const answer = await teams.press(user, message, ...rest);
      await eventually(() => !WORKING.some((busy) => teams.read(message).includes(busy)));
      return answer;
    },
  };
}

function ready(slack: FakeSlack, userId: string): FakeView | undefined {
  const modal = slack.modal(userId);
  return modal && !WORKING.includes(textOf(modal)) ? modal : undefined;
}
