import type { PreviewAnswer } from '../../contract/calendar.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { countOpen, previewFrom } from '../../prisma/calendar-preview.ts';
import type { PreviewLine, PreviewPlace } from '../../prisma/calendar-preview.ts';
import type { Asked } from '../../prisma/sql.ts';
import { cursorOf } from '../door/cursor.ts';

const PAGE = 50;
/** A page looks at so many at most, and the first counts so many: one takes about half a millisecond. */
const LOOKED_AT = 2_000;
const COUNTED = 10_000;

type Totals = NonNullable<PreviewAnswer['totals']>;
interface Asking {
  readonly before: Calendar;
  readonly to: Calendar;
  readonly at: Instant;
  /** Where the page before ended; null for the first, which also counts. */
  readonly after: PreviewPlace | null;
}

/** What would move if `to` were published now, a page of it. Read only. */
export async function effectOf(db: Asked, { before, to, at, after }: Asking): Promise<PreviewAnswer> {
  return {
    fromVersion: before.version,
    toVersion: to.version,
    totals: after === null ? await totalsOf(db, previewFrom(db, { to, at, after: null })) : null,
    ...(await pageOf(previewFrom(db, { to, at, after }))),
  };
}

async function pageOf(lines: AsyncGenerator<PreviewLine>): Promise<Pick<PreviewAnswer, 'lines' | 'next'>> {
  const shown: PreviewLine[] = [];
  let examined = 0;
  for await (const line of lines) {
    examined += 1;
    if (isChanged(line)) shown.push(line);
    if (shown.length < PAGE && examined < LOOKED_AT) continue;
    return { lines: shown.map(lineView), next: cursorOf([line.kind, line.key]) };
  }
  return { lines: shown.map(lineView), next: null };
}

async function totalsOf(db: Asked, lines: AsyncGenerator<PreviewLine>): Promise<Totals> {
  const { cases: openCases, matters: openMatters } = await countOpen(db);
  const [moved, practice] = [noneYet(), noneYet()];
  let examined = 0;
  let complete = true;
  for await (const line of lines) {
    if (examined === COUNTED) {
      complete = false;
      break;
    }
    examined += 1;
    if (isChanged(line)) add(line.practice ? practice : moved, line);
  }
  return { openCases, openMatters, examined, complete, moved, practice };
}

const noneYet = () => ({ cases: 0, matters: 0, deadlines: 0, earlier: 0, later: 0, cards: 0 });

function add(counts: ReturnType<typeof noneYet>, { kind, moves, cards }: PreviewLine): void {
  counts[kind === 'case' ? 'cases' : 'matters'] += 1;
  counts.deadlines += moves.length;
  counts.earlier += moves.filter(({ from, to }) => to < from).length;
  counts.later += moves.filter(({ from, to }) => to > from).length;
  counts.cards += cards.length;
}

const isChanged = ({ moves, cards }: PreviewLine): boolean => moves.length + cards.length > 0;

function lineView({
  kind,
  key,
  caseNo,
  practice,
  moves,
  cards,
}: PreviewLine): PreviewAnswer['lines'][number] {
  return {
    ...{ kind, caseNo, practice, matterId: kind === 'matter' ? key : null },
    moves: moves.map(({ of, from, to, notBefore }) => ({
      ...{ of, from, to, notBefore: notBefore === undefined ? null : formatInstant(notBefore) },
    })),
    cards: cards.map(({ cardKey, level, threshold }) => ({ cardKey, level, threshold })),
  };
}
