import type { PreviewAnswer } from '../../contract/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { calendarOfDraft } from '../../prisma/calendar-draft.ts';
import type { CalendarDraft } from '../../prisma/calendar-draft.ts';
import { countOpen, previewFrom } from '../../prisma/calendar-preview.ts';
import type { PreviewLine, PreviewPlace } from '../../prisma/calendar-preview.ts';
import type { Asked } from '../../prisma/sql.ts';
import { cursorOf } from '../door/cursor.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';

const PAGE = 50;
/** A page looks at so many at most, and the first counts so many: one takes about half a millisecond. */
const LOOKED_AT = 2_000;
const COUNTED = 10_000;

type Totals = NonNullable<PreviewAnswer['totals']>;

/** What would move if the draft were published now. Read only. */
export async function previewDraft(
  call: Call,
  draft: CalendarDraft,
  after: PreviewPlace | null,
): Promise<PreviewAnswer> {
  const { services, at } = call;
  const unlawful = draft.findings.find(({ severity }) => severity === 'unlawful');
  if (unlawful !== undefined) {
    const where = `${unlawful.code} ${unlawful.where}`;
    const params = draftRefusalParams({ code: 'notice-unlawful', field: 'findings', where }, call.language);
    throw new ProblemError('notice-unlawful', { params });
  }
  const { before, after: to } = await calendarOfDraft(services.db, draft, at);
  const page = await pageOf(previewFrom(services.db, { to, at, after }));
  return {
    fromVersion: before.version,
    toVersion: to.version,
    totals:
      after === null ? await totalsOf(services.db, previewFrom(services.db, { to, at, after: null })) : null,
    ...page,
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

const noneYet = () => ({ cases: 0, matters: 0, deadlines: 0, cards: 0 });

function add(counts: ReturnType<typeof noneYet>, { kind, moves, cards }: PreviewLine): void {
  counts[kind === 'case' ? 'cases' : 'matters'] += 1;
  counts.deadlines += moves.length;
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
