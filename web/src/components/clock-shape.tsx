import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../contract/shapes.ts';
import { CardShape } from './card-shape.tsx';

type Props = Pick<ClockView, 'tone' | 'card'>;

/** A shape for each tone of a clock: readable in grey, in forced colours and at 320 px. */
export function ClockShape({ tone, card }: Props) {
  const { t } = useTranslation('common');
  switch (tone) {
    case 'breached':
      return <Line d={LATE} />;
    case 'breached-yellow':
      return <CardShape level="yellow" letter={t('cardLetter.yellow')} />;
    case 'breached-red':
      return <CardShape level="red" letter={t('cardLetter.red')} />;
    case 'stopped-late':
      return (
        <>
          <Line d={TICK} />
          {card === null ? <Line d={LATE} /> : <CardShape level={card} letter={t(`cardLetter.${card}`)} />}
        </>
      );
    case 'stopped-in-time':
      return <Line d={TICK} />;
    case 'running':
      return <Line d="M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14Z" />;
    case 'warned':
      return <Line d="M10 3 18 17H2Z" />;
    case 'due-today':
      return <Line d="M10 3 18 17H2Z" filled />;
    case 'paused':
      return <Line d="M7 4v12M13 4v12" />;
    case 'theirs':
      return <Line d="M3 10h13M11 5l5 5-5 5" />;
  }
}

const TICK = 'M3 10.5 8 15.5 17 5';
/** Late, and no card: a ring with an exclamation mark. */
const LATE = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15ZM10 6v5M10 13v1.5';

function Line({ d, filled = false }: { readonly d: string; readonly filled?: boolean }) {
  return (
    <svg
      className="clock-shape"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}
