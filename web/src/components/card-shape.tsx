export type CardLevel = 'notice' | 'warning' | 'yellow' | 'red';

interface Props {
  readonly level: CardLevel;
  readonly letter: string;
  /** Revoked or cancelled: its shape as an outline with a stroke. */
  readonly cancelled?: boolean;
}

/** Four levels, four shapes: circle, triangle, card with a cut corner, octagon. They differ without colour. */
const SHAPES: Record<
  CardLevel,
  { readonly d: string; readonly fill: string; readonly edge: string; readonly ink: string }
> = {
  notice: {
    d: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20Z',
    fill: 'var(--blue-tint)',
    edge: 'var(--blue)',
    ink: 'var(--blue)',
  },
  warning: { d: 'M12 2 23 21.5H1Z', fill: 'var(--blue)', edge: 'var(--blue)', ink: '#fff' },
  yellow: { d: 'M4 1.5h11l5 5v16H4Z', fill: 'var(--card-yellow)', edge: 'var(--ink)', ink: 'var(--ink)' },
  red: {
    d: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z',
    fill: 'var(--seal)',
    edge: 'var(--seal)',
    ink: '#fff',
  },
};

export function CardShape({ level, letter, cancelled = false }: Props) {
  const { d, fill, edge, ink } = SHAPES[level];
  return (
    <svg
      className="card-shape"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={d}
        fill={cancelled ? 'none' : fill}
        stroke={cancelled ? 'var(--edge)' : edge}
        strokeWidth="1.5"
      />
      <text
        x="12"
        y={level === 'warning' ? 19.5 : 17}
        textAnchor="middle"
        fontSize="13"
        fontWeight="700"
        fill={cancelled ? 'var(--ink-2)' : ink}
      >
        {letter}
      </text>
      {cancelled && <path d="M2 22 22 2" stroke="var(--ink-2)" strokeWidth="1.5" />}
    </svg>
  );
}
