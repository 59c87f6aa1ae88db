import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { choicesOf, isChoice } from './matter-choices.ts';
import type { ChoiceField } from './matter-choices.ts';
import type { MatterDraft, MatterField } from './matter-draft.ts';

interface Props {
  readonly id: string;
  readonly act: MatterActName;
  readonly field: MatterField;
  readonly matter: MatterAnswer;
  readonly draft: MatterDraft;
  readonly isMissing: boolean;
  readonly change: (part: Partial<MatterDraft>) => void;
}

/** One question of an act; a missing answer says so in words beside the field. */
export function MatterFieldInput(props: Props) {
  const { t } = useTranslation('matters');
  const { id, act, field, isMissing } = props;
  const isPublic = act === 'explain' && props.matter.kind === 'delay-explanation';
  const isFound = act === 'answer' && props.matter.cards.some(({ threshold }) => threshold === 'found');
  const label = isPublic ? t('text.explainDelay') : t(isFound ? 'text.answerFound' : labelOf(act, field));
  const error = isMissing && (
    <p id={`${id}-error`} className="matter-error">
      ⚠ {t(`missing.${field}`)}
    </p>
  );
  if (isChoice(field)) {
    return (
      <fieldset id={id} tabIndex={-1}>
        <legend>{label}</legend>
        {error}
        <Choices {...props} field={field} />
      </fieldset>
    );
  }
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {error}
      <TextInput {...props} field={field} />
    </div>
  );
}

/** A text is asked for by its act; a limit is required wherever it is not a leader's remark. */
function labelOf(act: MatterActName, field: MatterField): string {
  if (field === 'text') return `text.${act}`;
  if (field === 'dueOn') return act === 'instruct' ? 'dueOn' : 'field.dueOn';
  return `field.${field}`;
}

function Choices({ id, field, matter, draft, change }: Props & { readonly field: ChoiceField }) {
  const { t } = useTranslation('matters');
  const options = choicesOf(field, { matter, draft }, t);
  if (field === 'unitId') return <UnitChoice {...{ options, draft, change }} />;
  return (
    <>
      {field === 'mainPersonId' && <p className="matter-hint">{t('mainPersonHint')}</p>}
      {field === 'personId' && <p className="matter-hint">{t('hearHint')}</p>}
      <Radio.Group
        name={id}
        className="matter-radios"
        options={options}
        value={draft[field]}
        onChange={(event) => {
          const chosen = { [field]: String(event.target.value) };
          const grades = field === 'severity' || field === 'responsibility';
          change(grades ? { ...chosen, measure: '' } : chosen); // what may be chosen has changed
        }}
      />
    </>
  );
}

/** Every unit of the city is too long a list for radios. */
function UnitChoice({ options, draft, change }: Pick<Props, 'draft' | 'change'> & UnitOptions) {
  const { t } = useTranslation('matters');
  return (
    <select
      className="matter-unit"
      aria-label={t('field.unitId')}
      value={draft.unitId}
      onChange={(event) => {
        change({ unitId: event.target.value });
      }}
    >
      <option value="">{t('chooseUnit')}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface UnitOptions {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function TextInput({ id, field, matter, draft, isMissing, change }: Props) {
  const shared = {
    id,
    value: draft[field],
    'aria-invalid': isMissing,
    ...(isMissing ? { 'aria-describedby': `${id}-error` } : {}),
    onChange: (event: { target: { value: string } }) => {
      change({ [field]: event.target.value });
    },
  };
  if (field === 'dueOn') return <Input type="date" min={matter.now.slice(0, 10)} {...shared} />;
  if (field === 'documentNo') return <Input maxLength={80} {...shared} />;
  return <Input.TextArea rows={3} maxLength={2000} {...shared} />;
}
