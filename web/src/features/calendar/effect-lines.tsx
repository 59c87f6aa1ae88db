import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PreviewAnswer } from '../../../../contract/calendar.ts';
import { useMe } from '../../api/session.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { useFullDay, useFullInstant } from '../../components/moments.ts';

type Line = PreviewAnswer['lines'][number];
type Move = Line['moves'][number];

/** Each case or matter that moves: which limit, from which day to which, and the cards that fall. */
export function EffectLines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation(['calendar', 'common']);
  if (lines.length === 0) return null;
  return (
    <ul className="effect-lines" aria-label={t('calendar:effect.lines')}>
      {lines.map((line) => (
        <li key={line.matterId ?? line.caseNo}>
          <CaseName line={line} />
          <ul>
            {line.moves.map((move) => (
              <MoveLine key={move.of} kind={line.kind} move={move} />
            ))}
            {line.cards.map(({ cardKey, level }) => (
              <li key={cardKey}>
                <CardMark level={level} /> {t('calendar:effect.cardFalls')}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** 流水号; a link for whoever may open every case. */
function CaseName({ line: { kind, caseNo, practice } }: { readonly line: Line }) {
  const { t } = useTranslation('calendar');
  const me = useMe().data;
  const serialNo = `${caseNo.slice(31, 39)}-${caseNo.slice(39)}`;
  const name = t(`effect.${kind}`, { serialNo });
  return (
    <strong>
      {me?.duties.includes('supervisor') === true ? <Link to={`/desk/cases/${caseNo}`}>{name}</Link> : name}
      {practice && ` ${t('effect.isPractice')}`}
    </strong>
  );
}

function MoveLine({
  kind,
  move: { of, from, to, notBefore },
}: {
  readonly kind: Line['kind'];
  readonly move: Move;
}) {
  const { t } = useTranslation(['calendar', 'clock', 'matters']);
  const day = useFullDay();
  const instant = useFullInstant();
  const [clock = of] = of.split('/');
  const name = kind === 'case' ? t(`clock:name.${clock}`) : t(`matters:rung.${of}`);
  const way = to < from ? 'nearer' : to > from ? 'away' : 'same';
  return (
    <li>
      {t(`calendar:effect.${way}`, { name, from: day(from), to: day(to) })}
      {notBefore !== null && ` ${t('calendar:effect.notBefore', { at: instant(notBefore) })}`}
    </li>
  );
}
