import type { Regulation } from '../regulations/schema.js';

/** Values of a regulation that sentences name; types only. */
type Actor = Regulation['approval']['deciders'][number]['by'][number];
type Signer = Regulation['agreement']['signatures'][number]['by'][number];
/** Whoever acts or signs. */
export type Party = Actor | Signer;
export type Attachment = NonNullable<Regulation['agreement']['attachments']>['all'][number];
export type Unit = Regulation['notice']['before'][number]['unit'];
export type Severity = Regulation['notice']['before'][number]['severity'];
export type Phase = Regulation['agreement']['term']['phase'];
