import type { DraftAnswer } from '../../contract/calendar.ts';
import type { HolidayNotice } from '../../domain/time/notice-check.ts';

type Shown = DraftAnswer['notice'];

export function noticeView({ year, off, work, names, source }: HolidayNotice): Shown {
  return {
    year,
    off: off.map(([first, last]) => [first, last]),
    work: [...work],
    ...(names === undefined ? {} : { names: { ...names } }),
    source: sourceView(source),
  };
}

export function sourceView({ url, ...rest }: HolidayNotice['source']): Shown['source'] {
  return url === undefined ? rest : { ...rest, url };
}
