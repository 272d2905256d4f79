/** Why a phrase gives no dates: it names a day that does not exist, says two things, or asks for more than a year. */
export class Unreadable extends Error {
  constructor(readonly why: 'impossible' | 'ambiguous' | 'too-many') {
    super(why);
  }
}
