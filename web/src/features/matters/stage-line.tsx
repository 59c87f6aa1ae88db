import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { stagesOf, turnOf } from './stages.ts';

/** 立案 > 固定事实 > 说明 > 申辩 > 定责 > 拟处理 > 决定 > 执行 > 公布 > 结案, and whose turn it is. */
export function StageLine({ record }: { readonly record: MatterAnswer }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <ol className="record-stages" aria-label={t('record.stages')}>
        {stagesOf(record).map(({ stage, word }) => (
          <li key={stage} data-stage={word} aria-current={word === 'stageNow' ? 'step' : undefined}>
            <span aria-hidden="true">{MARKS[word]}</span>
            {t(`record.stage.${stage}`)} <small>{t(`record.${word}`)}</small>
          </li>
        ))}
      </ol>
      <p className="record-turn">{t(`record.turn.${turnOf(record)}`)}</p>
    </>
  );
}

const MARKS = { stageDone: '✓ ', stageSkipped: '– ', stageNow: '▶ ', stageTodo: '' } as const;
