import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CalendarAnswer, DraftAnswer, DraftBody } from '../../../../contract/calendar.ts';
import { yearOf, parseDay } from '../../../../domain/time/day.ts';
import { readNotice } from '../../../../domain/time/notice-text/read-notice.ts';
import { useNoticePreview } from '../../api/calendar.ts';
import { useEnterDraft } from '../../api/drafts.ts';
import { problemOf } from '../../api/problem.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { useTitle } from '../../components/use-title.ts';
import { FaultSummary } from './fault-summary.tsx';
import { Foreseen } from './foreseen.tsx';
import { bodyOfNotice, emptyNotice } from './notice-draft.ts';
import { faultsOf, faultsOfProblem, missingIn } from './notice-faults.ts';
import type { Fault } from './notice-faults.ts';
import { NoticeLines } from './notice-lines.tsx';
import { NoticeSource } from './notice-source.tsx';
import { foundOf } from './paste-into.ts';
import { PasteNotice } from './paste-notice.tsx';
import { useReadingSentence } from './reading-sentence.ts';

const PLACE = 'xianshi.draft.calendar';

/** 录入通知: typed, looked at, and only then entered. What was looked at is what is sent. */
export function NoticeForm({ answer }: { readonly answer: CalendarAnswer }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const empty = useMemo(() => emptyNotice(yearToEnter(answer)), [answer]);
  const { draft, change, forget } = useKeptDraft(PLACE, empty);
  const look = useNoticePreview();
  const { sending, busy, press } = useEnterDraft<DraftBody, DraftAnswer>('calendar');
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const [presses, setPresses] = useState(0);
  const body = bodyOfNotice(draft);
  const reading = useMemo(() => readNotice(draft.pasted, Number(draft.year)), [draft.pasted, draft.year]);
  const sentence = useReadingSentence();
  const found = draft.lines.flatMap((line) =>
    foundOf(line, reading.findings).map((finding): Fault => ({
      ...{ place: { line: line.id }, severity: 'doubtful', sentence: sentence(finding) },
    })),
  );
  const isLookedAt = look.data !== undefined && JSON.stringify(look.variables) === JSON.stringify(body);
  const problem = problemOf(look.error);
  const faults = [
    ...missing,
    ...(isLookedAt ? faultsOf(look.data.findings, draft.lines) : []),
    ...(problem === null ? [] : faultsOfProblem(problem, draft.lines)),
  ];
  useTitle(t('form.heading'), { hasErrors: faults.some(({ severity }) => severity === 'unlawful') });
  const lookAtIt = async (): Promise<void> => {
    const gaps = missingIn(draft, t('form.required'));
    setMissing(gaps);
    look.reset();
    if (gaps.length === 0) await look.mutateAsync(body).catch(() => undefined); // shown by `look.error`
    setPresses(presses + 1);
  };
  const enter = async (): Promise<void> => {
    const entered = await press(body);
    if (entered === null) return;
    forget();
    await navigate(`/desk/calendar/drafts/${entered.draftId}`);
  };
  return (
    <form
      className="keeper-form notice-form"
      aria-label={t('form.heading')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void lookAtIt();
      }}
    >
      <FaultSummary faults={faults} lines={draft.lines} press={presses} />
      {look.error !== null && problem?.fields === undefined && <ProblemAlert error={look.error} />}
      <PasteNotice
        draft={draft}
        reading={reading}
        isPublished={(year) => answer.years.some((published) => published.year === year)}
        change={change}
      />
      <NoticeSource answer={answer} draft={draft} faults={faults} change={change} />
      <NoticeLines draft={draft} faults={[...faults, ...found]} change={change} />
      <Button type={isLookedAt ? 'default' : 'primary'} htmlType="submit" loading={look.isPending}>
        {t('form.look')}
      </Button>
      {!isLookedAt && look.data !== undefined && <p role="status">{t('form.changedSince')}</p>}
      {isLookedAt && <Foreseen preview={look.data} takesFocus={faults.length === 0} />}
      {isLookedAt && look.data.effect !== null && (
        <div className="notice-enter">
          <p>{t('form.follows')}</p>
          <SendingNote sending={sending} />
          <Button type="primary" loading={busy} onClick={() => void enter()}>
            {t('form.enter')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The first year that is missing, else the one after the last. */
function yearToEnter({ missing, years, today }: CalendarAnswer): number {
  const last = Math.max(yearOf(parseDay(today)), ...years.map(({ year }) => year));
  return missing[0]?.year ?? last + 1;
}
