import { Alert, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps, MaterialVerdict } from './act-draft.ts';
import { ComposerMaterial } from './composer-material.tsx';
import { SecondNotice } from './second-notice.tsx';
import { countVerdicts, firstNotice, hasDefects } from './verdicts.ts';

/** 一次告知补正: a verdict on every material, what is wrong and how to put it right, all in one notice. */
export function Composer({ draft, change, answer, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  const told = firstNotice(answer);
  const total = answer.materials.length;
  const done = countVerdicts(answer.materials, draft.verdicts);
  const judge = (code: string, verdict: MaterialVerdict): void => {
    change({ verdicts: { ...draft.verdicts, [code]: verdict } });
  };
  return (
    <>
      {told === undefined ? (
        <p>{t('composer.once')}</p>
      ) : (
        <SecondNotice told={told} draft={draft} change={change} choices={choices} />
      )}
      <p className="composer-progress" aria-live="polite">
        {t('composer.progress', { done, total })}
      </p>
      <ol className="composer-list">
        {answer.materials.map((material) => (
          <ComposerMaterial
            key={material.code}
            material={material}
            verdict={draft.verdicts[material.code]}
            judge={(verdict) => {
              judge(material.code, verdict);
            }}
          />
        ))}
      </ol>
      {done === total && !hasDefects(answer.materials, draft.verdicts) && (
        <Alert type="info" showIcon title={t('composer.allFine')} />
      )}
      <div className="act-field">
        <label htmlFor="act-workingDays">{t('composer.period')}</label>
        <InputNumber
          id="act-workingDays"
          min={1}
          max={60}
          precision={0}
          value={draft.workingDays}
          placeholder={t('composer.periodHint')}
          onChange={(workingDays) => {
            change({ workingDays });
          }}
          className="composer-days"
        />
      </div>
    </>
  );
}
