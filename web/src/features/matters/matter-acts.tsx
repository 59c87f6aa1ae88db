import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { byReason } from '../../components/by-reason.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { MatterActForm } from './matter-act-form.tsx';

interface Props {
  readonly matter: MatterAnswer;
  readonly onRecorded: (act: MatterActName) => void;
}

/** The acts of this person on this matter, in place; the closed ones as sentences. */
export function MatterActs({ matter, onRecorded }: Props) {
  const { t } = useTranslation('matters');
  const [chosen, setChosen] = useState<MatterActName | null>(null);
  const isOpen = matter.open.some(({ act }) => act === chosen);
  return (
    <div className="matter-acts">
      <div className="matter-buttons" role="group" aria-label={t('open')}>
        {matter.open.map(({ act }, place) => (
          <Button
            key={act}
            type={place === 0 && chosen === null ? 'primary' : 'default'}
            aria-expanded={chosen === act}
            onClick={() => {
              setChosen(chosen === act ? null : act);
            }}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
      </div>
      {chosen !== null && isOpen && (
        <MatterActForm
          key={chosen}
          act={chosen}
          matter={matter}
          onClose={() => {
            setChosen(null);
          }}
          onRecorded={() => {
            setChosen(null);
            onRecorded(chosen);
          }}
        />
      )}
      <ClosedActs matter={matter} />
    </div>
  );
}

function ClosedActs({ matter }: { readonly matter: MatterAnswer }) {
  const { t } = useTranslation('matters');
  if (matter.closed.length === 0) return null;
  return (
    <details className="matter-closed">
      <summary>{t('closed')}</summary>
      <ul>
        {byReason(matter.closed).map(({ acts, sentence }) => (
          <li key={sentence}>
            {t('closedLine', { act: acts.map((act) => t(`act.${act}`)).join(t('listComma')), sentence })}
          </li>
        ))}
      </ul>
    </details>
  );
}
