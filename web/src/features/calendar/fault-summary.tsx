import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { elementOf } from './fault-place.ts';
import type { NoticeLine } from './notice-draft.ts';
import type { Fault } from './notice-faults.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly lines: readonly NoticeLine[];
  /** Counts presses, so that each moves the focus here again. */
  readonly press: number;
}

/** 有 2 处要改: every fault by its line, each leads there. */
export function FaultSummary({ faults, lines, press }: Props) {
  const { t } = useTranslation('calendar');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (press > 0) box.current?.focus();
  }, [press]);
  if (faults.length === 0) return null;
  const wrong = faults.filter(({ severity }) => severity === 'unlawful').length;
  const labelOf = ({ place }: Fault): string => {
    if (place === null) return t('fault.whole');
    if ('field' in place) return t(`form.${place.field}`);
    return t('form.line', { n: lines.findIndex(({ id }) => id === place.line) + 1 });
  };
  return (
    <div ref={box} tabIndex={-1} className="fault-summary">
      <Alert
        type={wrong > 0 ? 'error' : 'warning'}
        showIcon
        title={
          <h2>
            {wrong > 0 ? t('fault.wrong', { count: wrong }) : t('fault.check', { count: faults.length })}
          </h2>
        }
        description={
          <ul>
            {faults.map((fault) => (
              <FaultLink
                key={`${labelOf(fault)} ${fault.sentence}`}
                target={elementOf(fault)}
                text={t('fault.line', { label: labelOf(fault), sentence: fault.sentence })}
              />
            ))}
          </ul>
        }
      />
    </div>
  );
}

function FaultLink({ target, text }: { readonly target: string | null; readonly text: string }) {
  if (target === null) return <li>{text}</li>;
  return (
    <li>
      <a
        href={`#${target}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(target)?.focus();
        }}
      >
        {text}
      </a>
    </li>
  );
}
