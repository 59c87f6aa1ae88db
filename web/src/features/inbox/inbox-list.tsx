import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxAnswer } from '../../../../contract/case.ts';
import { CasePreview } from './case-preview.tsx';
import { InboxRow } from './inbox-row.tsx';

type Line = InboxAnswer['lines'][number];
const COLUMNS = ['clock', 'item', 'applicant', 'step', 'why'] as const;

/** j and k move, Enter opens (it is a link), Space previews; single letters act on rows only, never in a field. */
export function InboxList({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLOListElement>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const toggle = (caseNo: string): void => {
    setPreviewed((before) => (before === caseNo ? null : caseNo));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])];
    const place = links.findIndex((link) => link.closest('li')?.contains(event.target as Node) ?? false);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      links[Math.min(Math.max(place + step, 0), links.length - 1)]?.focus();
    }
    const caseNo = (event.target as HTMLElement).dataset['case'];
    if (event.key === ' ' && caseNo !== undefined) {
      event.preventDefault();
      toggle(caseNo);
    }
  };
  return (
    <>
      <p className="inbox-keys">{t('keys')}</p>
      <div className="inbox-columns" aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column}>{t(`column.${column}`)}</span>
        ))}
      </div>
      {/* The keys belong to the rows inside; each of them is a link or a button of its own. */}
      <ol ref={list} className="inbox-list" aria-label={t('list')} onKeyDown={onKeyDown}>
        {lines.map((line) => (
          <li key={line.caseNo}>
            <InboxRow
              line={line}
              isPreviewed={previewed === line.caseNo}
              togglePreview={() => {
                toggle(line.caseNo);
              }}
            />
            {previewed === line.caseNo && <CasePreview line={line} />}
          </li>
        ))}
      </ol>
    </>
  );
}
