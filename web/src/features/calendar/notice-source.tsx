import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarAnswer } from '../../../../contract/calendar.ts';
import type { PartOf } from '../../components/use-kept-draft.ts';
import { NoticeTextField } from './notice-text-field.tsx';
import { linesOfYear } from './notice-draft.ts';
import type { NoticeDraft } from './notice-draft.ts';
import type { Fault, NoticeField } from './notice-faults.ts';

interface Props {
  readonly answer: CalendarAnswer;
  readonly draft: NoticeDraft;
  readonly faults: readonly Fault[];
  readonly change: (part: PartOf<NoticeDraft>) => void;
}

const TEXTS = ['title', 'noticeNo', 'publishedOn', 'url'] as const;

/** Which year, by which notice: what the approvers compare with. */
export function NoticeSource({ answer, draft, faults, change }: Props) {
  const { t } = useTranslation('calendar');
  const published = answer.years.find(({ year }) => String(year) === draft.year);
  const isBlank = draft.lines.every(({ first, last }) => first === '' && last === '');
  return (
    <fieldset className="notice-source">
      <legend>{t('form.source')}</legend>
      <YearField answer={answer} draft={draft} change={change} />
      {published !== undefined && (
        <p className="notice-revises">
          {t('form.revises', {
            year: draft.year,
            source: published.source,
            version: published.since.version,
          })}
          {isBlank && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                change({ lines: linesOfYear(published) });
              }}
            >
              {t('form.fillIn')}
            </button>
          )}
        </p>
      )}
      {TEXTS.map((field) => (
        <NoticeTextField
          key={field}
          field={field}
          value={draft[field]}
          faults={faultsAt(faults, field)}
          type={field === 'publishedOn' ? 'date' : 'text'}
          change={(value) => {
            change({ [field]: value });
          }}
        />
      ))}
    </fieldset>
  );
}

const faultsAt = (faults: readonly Fault[], field: NoticeField): readonly Fault[] =>
  faults.filter(({ place }) => place !== null && 'field' in place && place.field === field);

function YearField({ answer: { years, missing }, draft, change }: Omit<Props, 'faults'>) {
  const { t } = useTranslation('calendar');
  const id = useId();
  const published = years.map(({ year }) => year);
  const last = Math.max(...published, ...missing.map(({ year }) => year));
  const known = new Set([...published, ...missing.map(({ year }) => year), last + 1, Number(draft.year)]);
  const isPublished = (year: number): boolean => published.includes(year);
  return (
    <div className="keeper-field">
      <label htmlFor={id}>{t('form.year')}</label>
      <select
        id={id}
        value={draft.year}
        onChange={({ target: { value } }) => {
          change({ year: value, revises: isPublished(Number(value)) });
        }}
      >
        {[...known]
          .sort((a, b) => b - a)
          .map((year) => (
            <option key={year} value={year}>
              {t(isPublished(year) ? 'form.yearPublished' : 'form.yearNew', { year })}
            </option>
          ))}
      </select>
    </div>
  );
}
