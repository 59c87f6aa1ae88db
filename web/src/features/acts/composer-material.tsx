import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MaterialView } from '../../../../contract/case.ts';
import { VERDICTS } from './act-draft.ts';
import type { MaterialVerdict, Verdict } from './act-draft.ts';
import { verdictId } from './verdicts.ts';

interface Props {
  readonly material: MaterialView;
  readonly verdict: MaterialVerdict | undefined;
  readonly judge: (verdict: MaterialVerdict) => void;
}

const NOTHING = { problem: '', fix: '' };

/** One material of the list: what the clerk found, and for a defect what is wrong and how to put it right. */
export function ComposerMaterial({ material, verdict, judge }: Props) {
  const { t } = useTranslation('acts');
  const id = verdictId(material.code);
  const choices = VERDICTS.filter((choice) => choice !== 'not-needed' || !material.required);
  return (
    <li className="composer-material">
      <fieldset id={id} tabIndex={-1}>
        <legend>
          {material.name} <MaterialFacts material={material} />
        </legend>
        {material.problem !== null && (
          <p className="act-hint">{t('composer.toldBefore', { problem: material.problem })}</p>
        )}
        <Radio.Group
          name={id}
          value={verdict?.verdict ?? null}
          options={choices.map((value) => ({ value, label: t(`composer.choice.${value}`) }))}
          onChange={(event) => {
            judge({ ...NOTHING, ...verdict, verdict: event.target.value as Verdict });
          }}
        />
        {verdict !== undefined && (verdict.verdict === 'wrong' || verdict.verdict === 'missing') && (
          <Defect id={id} verdict={verdict} judge={judge} />
        )}
      </fieldset>
    </li>
  );
}

function MaterialFacts({ material }: { readonly material: MaterialView }) {
  const { t } = useTranslation('acts');
  const files = material.files.length;
  return (
    <small>
      {t(material.required ? 'composer.required' : 'composer.optional')} ·{' '}
      {files === 0 ? t('composer.noFile') : t('composer.files', { count: files })}
    </small>
  );
}

function Defect(props: {
  readonly id: string;
  readonly verdict: MaterialVerdict;
  readonly judge: Props['judge'];
}) {
  const { t } = useTranslation('acts');
  return (
    <div className="composer-defect">
      {(['problem', 'fix'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${props.id}-${field}`}>{t(`composer.${field}`)}</label>
          <Input.TextArea
            id={`${props.id}-${field}`}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={2000}
            value={props.verdict[field]}
            onChange={(event) => {
              props.judge({ ...props.verdict, [field]: event.target.value });
            }}
          />
        </div>
      ))}
    </div>
  );
}
