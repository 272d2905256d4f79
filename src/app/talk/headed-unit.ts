import type { Locale } from '../../messages/card.js';
import { unitsCard } from '../../messages/units-card.js';
import type { UnitSize } from '../../store/unit-days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { headsOf, unitMeant, unitsHeadedBy } from '../unit-heads.js';

/** Something the head of a unit sets. */
export interface Setting {
  /** The command that opens it, on the buttons of several units. */
  command: Parameters<typeof unitsCard>[1];
  /** Who would be asked instead, by name. */
  notHead(unit: string, heads: string[], locale: Locale): string;
}

export type Found = { unit: UnitSize } | { reply: Reply };

/** The unit of this head that is meant, by its id or its name; of several the choice. */
export async function headedUnit(
  parts: Parts,
  speaker: Speaker,
  meant: string | undefined,
  setting: Setting,
): Promise<Found> {
  const { headed, seen } = await unitsHeadedBy(parts.store.db, speaker.person);
  const unit = unitMeant(headed, meant);
  if (!unit && headed.length > 1)
    return { reply: { card: unitsCard(headed, setting.command, speaker.locale) } };
  const only = unit ?? headed[0];
  return only ? { unit: only } : { reply: await askedInstead(parts, speaker, seen[0], setting) };
}

/** The unit a form was opened for, if this person heads it still. */
export async function stillHeaded(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  setting: Setting,
): Promise<Found> {
  const { headed, seen } = await unitsHeadedBy(parts.store.db, speaker.person);
  const isMeant = ({ id }: UnitSize) => id === unitId;
  const unit = headed.find(isMeant);
  return unit
    ? { unit }
    : { reply: await askedInstead(parts, speaker, seen.find(isMeant) ?? seen[0], setting) };
}

export async function askedInstead(
  parts: Parts,
  { locale }: Speaker,
  unit: UnitSize | undefined,
  { notHead }: Setting,
): Promise<Reply> {
  const heads = unit ? await headsOf(parts.store.db, unit.id) : [];
  const names = heads.map(({ name }) => name);
  return { note: notHead(unit?.name ?? '', names, locale) };
}
