import { useTranslation } from 'react-i18next';
import type { NoticeReading } from '../../../../domain/time/notice-text/reading.ts';
import { FaultLines } from './fault-lines.tsx';
import { useReadingSentence } from './reading-sentence.ts';

interface Props {
  /** The year chosen in the form: of which the days are where the text names none. */
  readonly year: string;
  readonly reading: NoticeReading;
}

const HEAD = ['title', 'noticeNo', 'publishedOn'] as const;

/** How much of the text was understood, and each sentence that was not or does not hold. */
export function WhatIsRead({ year, reading }: Props) {
  const { t } = useTranslation('calendar');
  const sentence = useReadingSentence();
  const { lines, findings } = reading;
  const missing = HEAD.filter((field) => (reading[field] ?? '') === '');
  const off = lines.filter(({ what }) => what === 'off').length;
  const counts = { year: reading.year ?? year, off, work: lines.length - off };
  return (
    <>
      <p>
        {lines.length === 0 ? t('paste.nothing') : t('paste.read', counts)}
        {lines.length > 0 && reading.year === null && ` ${t('paste.yearOfForm', { year })}`}
        {lines.length > 0 &&
          missing.length > 0 &&
          ` ${t('paste.missing', { names: missing.map((field) => t(`paste.field.${field}`)).join(t('comma')) })}`}
      </p>
      <FaultLines
        id="notice-pasted-found"
        faults={findings.map((finding) => ({
          ...{ place: null, severity: 'doubtful' as const },
          sentence: sentence(finding),
        }))}
      />
    </>
  );
}
