import type { PartyView } from './agreement-views.js';
import type { Button, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatList } from './format.js';

/** The agreement that a person lacks: nobody asked for it, or it waits for somebody. */
export type AgreementGap =
  | { stage: 'none' }
  | { stage: 'submitted'; assessor?: string }
  /** `own`: their own signature is among those that are missing. */
  | { stage: 'assessed'; own: boolean; others: Pick<PartyView, 'party' | 'name'>[] };

/** That there is none, and what is still to be done. */
export function gapWords(gap: AgreementGap, locale: Locale): string {
  const { agreement } = catalogue(locale);
  const { gap: words } = agreement;
  switch (gap.stage) {
    case 'none':
      return words.none;
    case 'submitted':
      return words.submitted(gap.assessor ?? agreement.parties.hr);
    case 'assessed': {
      const others = gap.others.map(({ party, name }) => name ?? agreement.parties[party]);
      return words.assessed(formatList([...(gap.own ? [words.yours] : []), ...others], locale));
    }
  }
}

/** The next step: to ask for it, or to see how it stands. */
export function gapButton({ stage }: AgreementGap, locale: Locale): Button {
  const { agreement, home } = catalogue(locale);
  return stage === 'none'
    ? { act: 'agreement-apply', label: agreement.buttons.apply, style: 'primary' }
    : { act: 'agreement', label: home.buttons.agreement, style: 'primary' };
}
