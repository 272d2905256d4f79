/** The official renderer's own judgement of a card. */
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

// Its ESM entry does not load in Node.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

/** Teams shows six actions side by side; the renderer's own figure is five. */
const teams = new HostConfig({ actions: { maxActions: 6 } });

/** @returns what is wrong with the card, as JSON that went over the wire */
export function faultsOf(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = teams;
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const validation = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...parsing, ...validation];
}
