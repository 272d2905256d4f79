import { randomBytes } from 'node:crypto';
import { insertPageLink } from '../../store/page-links.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';

/** A page is read soon, and printed: a month later its address is asked for again. */
const LIVES_MS = 30 * 24 * 60 * 60_000;
const SECRET_BYTES = 32;

export type PageKind = 'application' | 'agreement';

/** The address of a page, made for whoever asked for it; undefined where people's browsers find no service. */
export async function linkTo(
  { store, publicUrl }: Pick<Parts, 'store' | 'publicUrl'>,
  { person, now }: Pick<Speaker, 'person' | 'now'>,
  kind: PageKind,
  subjectId: string,
): Promise<string | undefined> {
  if (!publicUrl) return undefined;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const expiresAt = new Date(now.getTime() + LIVES_MS);
  const link = { kind, subjectId, personId: person.id, createdAt: now, expiresAt };
  await insertPageLink(store.db, secret, link);
  return `${publicUrl}/pages/${secret}`;
}
