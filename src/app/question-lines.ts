import type { QuestionLine } from '../messages/queue-view.js';
import { wallTime } from '../rules/zoned.js';
import { findPeople, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { idOf, type Question } from './open-questions.js';

/** Moves and permits as their reader sees them in a list. */
export async function questionLines(
  db: Db,
  reader: Pick<Person, 'id'>,
  questions: readonly Question[],
): Promise<QuestionLine[]> {
  const others = questions.map(({ headId }) => headId).filter((id) => id !== reader.id);
  const heads = new Map((await findPeople(db, [...new Set(others)])).map(({ id, name }) => [id, name]));
  return questions.map(({ asked, owner, headId, until }): QuestionLine => {
    const isMove = 'day' in asked;
    const { version, date } = isMove ? asked.day : asked.permit;
    return {
      ...{ id: idOf(asked), version, date, name: owner.name, onBehalfOf: heads.get(headId) },
      ...(isMove ? { to: asked.day.swap.to } : { hours: { from: asked.permit.from, to: asked.permit.to } }),
      until: wallTime(until),
    };
  });
}
