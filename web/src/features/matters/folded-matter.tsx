import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { cardWhat } from '../../components/card-words.ts';
import { MatterBlock } from './matter-block.tsx';

/** An answered matter, or somebody else's turn: one line that opens; of a card with what it is about. */
export function FoldedMatter({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation(['matters', 'clock']);
  const card = matter.kind === 'card' ? matter.cards[0] : undefined;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="matter-folded">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {matter.level !== null && <CardMark level={matter.level} state={matter.state} />}
        <span>
          {card === undefined ? t(`kind.${matter.kind}`) : cardWhat(t, card)}
          {' · '}
          {t('folded', {
            item: matter.case.itemName,
            serialNo: matter.case.serialNo,
            state: t(`state.${matter.state}`),
          })}
        </span>
        <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {isOpen && <MatterBlock matter={matter} />}
    </div>
  );
}
