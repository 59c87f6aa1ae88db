import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';

const STAGES = ['opened', 'facts-frozen', 'explanation-due', 'attributed', 'decided', 'closed'] as const;
/** How far each state has come: the stage whose turn it is. */
const TURN: Readonly<Record<string, number>> = {
  opened: 1,
  'facts-frozen': 2,
  'explanation-due': 2,
  attributed: 4,
  decided: 5,
  closed: STAGES.length,
};

/** 立案 > 固定事实 > 说明 > 定责 > 决定 > 结案, and whose turn it is. */
export function StageLine({ record: { state, events } }: { readonly record: MatterAnswer }) {
  const { t } = useTranslation('matters');
  const isExplained = events.some(({ type }) => type === 'explained');
  const turn = state === 'explanation-due' && isExplained ? 3 : (TURN[state] ?? STAGES.length);
  const stages = state === 'not-liable' ? (['opened', 'not-liable'] as const) : STAGES;
  const word = (place: number): string => {
    if (place < turn) return 'stageDone';
    return place === turn ? 'stageNow' : 'stageTodo';
  };
  const turnKey = state === 'explanation-due' && isExplained ? 'explained' : state;
  return (
    <>
      <ol className="record-stages" aria-label={t('record.stages')}>
        {stages.map((stage, place) => (
          <li key={stage} data-stage={word(place)} aria-current={place === turn ? 'step' : undefined}>
            <span aria-hidden="true">{place < turn ? '✓ ' : place === turn ? '▶ ' : ''}</span>
            {t(`record.stage.${stage}`)} <small>{t(`record.${word(place)}`)}</small>
          </li>
        ))}
      </ol>
      <p className="record-turn">{t(`record.turn.${turnKey}`)}</p>
    </>
  );
}
