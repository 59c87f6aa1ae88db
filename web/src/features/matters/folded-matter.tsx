import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { MatterBlock } from './matter-block.tsx';

/** An answered matter, or somebody else's turn: one line that opens. */
export function FoldedMatter({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
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
          {matter.kind !== 'card' && `${t(`kind.${matter.kind}`)} · `}
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
