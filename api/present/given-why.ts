import type { CaseLine } from '../../contract/case.ts';
import { dayOf, formatInstant } from '../../domain/time/instant.ts';
import type { InboxRow } from '../../prisma/inbox-view.ts';
import { whyOf } from './event-words.ts';
import { shortDayText } from './moments.ts';
import type { Language } from './sentence.ts';

/**
 * 转办: why the step lies here for whoever it was given to, and why for the others at its post, who may not do it any more
 * but may give it on, and for whom its limit runs.
 */
export function givenWhy(
  { givenTo, givenToName, givenAt }: Pick<InboxRow, 'givenTo' | 'givenToName' | 'givenAt'>,
  { personId, language }: { readonly personId: string; readonly language: Language },
): Partial<Pick<CaseLine, 'why' | 'whyAt'>> {
  if (givenTo === null || givenAt === null) return {};
  const whyAt = formatInstant(givenAt);
  if (givenTo === personId) return { why: whyOf('taskTransferred', language), whyAt };
  const [name, day] = [givenToName ?? '', shortDayText(dayOf(givenAt), language)];
  const why =
    language === 'zh'
      ? `${day}已转给 ${name} 办，时限仍算本岗`
      : `given to ${name} on ${day}; the limit is still this post’s`;
  return { why, whyAt };
}
