import type { Fields } from '../../messages/card.js';
import {
  digestForm,
  digestSavedCard,
  notHeadOfDigest,
  type UnitDigestView,
} from '../../messages/digest-form.js';
import { dateOf } from '../../rules/zoned.js';
import { digestChoice } from '../../store/digest-choices.js';
import { findPerson } from '../../store/people.js';
import type { UnitSize } from '../../store/unit-days.js';
import { digestWish } from '../digest-times.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { readDigest, setDigest } from '../set-digest.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { askedInstead, headedUnit, type Setting, stillHeaded } from './headed-unit.js';

/**
 * Where, when and on which days a channel of the unit reads who is remote: for its head to say. `value`: the unit; of the
 * form that was opened in another channel than the unit's, that channel after it.
 */
export const posting: Handlers = {
  digest: (parts, speaker, { value }) => open(parts, speaker, value),
  'digest-send': (parts, speaker, { value }, fields) => save(parts, speaker, value, fields),
};

const DIGEST: Setting = { command: 'digest', notHead: notHeadOfDigest };

async function open(parts: Parts, speaker: Speaker, meant: string | undefined): Promise<Reply> {
  const found = await headedUnit(parts, speaker, meant, DIGEST);
  if ('reply' in found) return found.reply;
  return { form: digestForm(await view(parts, speaker, found.unit, speaker.channelId), speaker.locale) };
}

async function save(
  parts: Parts,
  speaker: Speaker,
  value: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const { locale } = speaker;
  const [unitId, here] = (value ?? '').split(' ');
  const found = await stillHeaded(parts, speaker, unitId, DIGEST);
  if ('reply' in found) return found.reply;
  const { unit } = found;
  const asked = readDigest(fields, here);
  if (!asked) return { form: digestForm(await view(parts, speaker, unit, here), locale, fields, true) };
  if (!(await setDigest(parts, speaker, unit.id, asked))) return askedInstead(parts, speaker, unit, DIGEST);
  return { card: digestSavedCard(await view(parts, speaker, unit), locale) };
}

async function view(
  { settings, store }: Parts,
  { now, platform }: Speaker,
  { id, name }: UnitSize,
  here?: string,
): Promise<UnitDigestView> {
  const choice = await digestChoice(store.db, id);
  const by = choice && (await findPerson(store.db, choice.setById))?.name;
  const { at, weekdays, preview, off, channels } = digestWish(settings, {
    name,
    choice: choice ?? undefined,
  });
  return {
    unit: { id, name },
    ...{ at, weekdays, preview, posted: !off, channels },
    here: here === channels[platform] ? undefined : here,
    set: choice && by ? { by, at: choice.setAt } : undefined,
    today: dateOf(now),
  };
}
