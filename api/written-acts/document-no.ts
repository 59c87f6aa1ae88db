import { parseDay, yearOf } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { DocumentKind } from '../../prisma/file-store.ts';
import type { WrittenActFrame } from './written-act-input.ts';

/** 发文字号 words in force from a day on. Design values of the demonstration city, in no official register. */
interface NumberWords {
  readonly from: Day;
  readonly place: string;
  /** By base code (基本编码) of the item. */
  readonly items: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
}

const FIRST: NumberWords = {
  from: parseDay('2024-01-01'),
  place: '仁',
  items: {
    '999520382002': '食经',
    '999520382004': '卫公',
    '999520382006': '取水',
    '999520382012': '占道',
    '999520382017': '动检',
  },
  kinds: {
    receipt: '收字',
    accept: '受字',
    requestCorrection: '补字',
    refuseAcceptance: '不受字',
    extend: '延字',
    grant: '准字',
    refuse: '不准字',
    certificate: '证字',
    reportUp: '报字',
    declareNotNeeded: '不需字',
    terminate: '终字',
    startSpecialProcedure: '特字',
    offerHearing: '听告字',
    scheduleHearing: '听通字',
    holdHearing: '听笔字',
    notifyInterestedParty: '利告字',
    startConsultation: '征字',
    waiveFee: '减字',
    completePostCheck: '改字',
  },
};
/** A new wording is a new row; documents of the past keep their number. */
const WORDS: readonly NumberWords[] = [FIRST];

/**
 * 仁食经受字〔2026〕20260914-0008号, the second of its kind …-0008-2号. The number follows from the case, so a refused
 * or repeated request burns none and leaves no gap (ADR 0008).
 */
export function documentNoOf(
  act: Pick<WrittenActFrame, 'at' | 'caseNo' | 'serialNo' | 'ordinal'> & { readonly kind: DocumentKind },
): string {
  const on = dayOf(act.at);
  const words = WORDS.findLast(({ from }) => from <= on) ?? FIRST;
  const nth = act.ordinal > 1 ? `-${String(act.ordinal)}` : '';
  const prefix = `${words.place}${itemWord(words, act.caseNo)}${words.kinds[act.kind]}`;
  return `${prefix}〔${String(yearOf(on))}〕${act.serialNo}${nth}号`;
}

/** 流水号 are counted per item and day: two items of one day may share one, so the item has its word. */
function itemWord({ items }: NumberWords, caseNo: string): string {
  const baseCode = caseNo.slice(19, 31);
  return items[baseCode] ?? `许${baseCode.slice(-3)}`;
}
