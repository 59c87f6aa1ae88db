/** A notice as sentences, each with the line where it begins and the holiday it stands under. */
import { plainOf, splitOutside } from './plain.ts';
import { statementsOf } from './statement.ts';

export interface Sentence {
  /** Of the pasted text, from 1. */
  readonly line: number;
  /** As it was pasted, without the stop. */
  readonly text: string;
  /** As the patterns read it, without the name before it. */
  readonly plain: string;
  /** 春节: under which it stands; '' before the first. */
  readonly name: string;
}

/** 一、春节: or 3. 清明节: */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|\([一二三四五六七八九十]{1,3}\))/;
const NAMED = /^((?:(?!日期|时间)[\u4e00-\u9fa5、]){2,20}):(?=.*\d)/;
/** What is said before the arrangement itself: who approved it, by which law, that it follows. */
const FOLLOWS = /如下:?$/;
const isStop = (sign: string): boolean => '。；;.．'.includes(sign);

export function sentencesOf(text: string): readonly Sentence[] {
  let name = '';
  const all = paragraphsOf(text).flatMap(({ line, text: paragraph }) =>
    splitOutside(paragraph, isStop).map((said): Sentence => {
      const bare = plainOf(said).replace(ITEM, '');
      name = NAMED.exec(bare)?.[1] ?? name;
      return { line, text: said.trim(), plain: bare.replace(NAMED, ''), name };
    }),
  );
  const first = all.findIndex(({ plain }) => statementsOf(plain).length > 0);
  const before = all.slice(0, first === -1 ? all.length : first);
  const begins = before.findLastIndex(({ plain }) => FOLLOWS.test(plain)) + 1;
  return all.slice(begins).filter(({ plain }) => !FOLLOWS.test(plain));
}

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

/** A line that breaks off inside an item goes on in the next, as where a page was copied from print. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [n, line] of text.split(/\r\n?|\n/).entries()) {
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(last.text, plainOf(line)))
      paragraphs[paragraphs.length - 1] = { ...last, text: last.text + line.trim() };
    else paragraphs.push({ line: n + 1, text: line });
  }
  return paragraphs;
}

/** No item of a notice is longer; what goes on for ever is no item. */
const LONGEST_ITEM = 500;

function goesOn(before: string, next: string): boolean {
  if (before.length > LONGEST_ITEM) return false;
  const plain = plainOf(before);
  if (!ITEM.test(plain) || next === '' || ITEM.test(next)) return false;
  if (/^[,.;、)(]/.test(next)) return true;
  const last = (splitOutside(plain, isStop).at(-1) ?? '').replace(ITEM, '').replace(NAMED, '');
  return !/[.;]$/.test(plain) && statementsOf(last).length === 0;
}
