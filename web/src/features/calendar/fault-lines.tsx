import { useTranslation } from 'react-i18next';
import type { Fault } from './notice-faults.ts';

/** What is wrong here, each with its word before it: 错误 must be mended, 请核对 is for a look at the notice. */
export function FaultLines({ id, faults }: { readonly id: string; readonly faults: readonly Fault[] }) {
  const { t } = useTranslation('calendar');
  if (faults.length === 0) return null;
  return (
    <ul id={id} className="fault-lines">
      {faults.map(({ severity, sentence }) => (
        <li key={sentence} className={`fault-${severity}`}>
          <strong>{t(`fault.${severity}`)}</strong>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
