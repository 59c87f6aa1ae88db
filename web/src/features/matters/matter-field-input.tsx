import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import { NOT_LIABLE_GROUNDS } from '../../../../domain/supervision/matter-names.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';
import { mainPersonChoices } from './main-person-choices.ts';
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
  const label = field === 'text' ? t(`text.${act}`) : t(LABELS[field]);
  const error = isMissing && (
    <p id={`${id}-error`} className="matter-error">
      ⚠ {t(`missing.${field}`)}
    </p>
  );
  if (field === 'mainPersonId' || field === 'ground') {
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

const LABELS = {
  dueOn: 'dueOn',
  documentNo: 'documentNo',
  mainPersonId: 'mainPerson',
  ground: 'ground',
} as const;

function Choices({
  id,
  field,
  matter,
  draft,
  change,
}: Props & { readonly field: 'mainPersonId' | 'ground' }) {
  const { t } = useTranslation('matters');
  const options =
    field === 'ground'
      ? NOT_LIABLE_GROUNDS.map((value) => ({ value, label: t(`groundName.${value}`) }))
      : mainPersonChoices(matter.shares, t);
  return (
    <>
      {field === 'mainPersonId' && <p className="matter-hint">{t('mainPersonHint')}</p>}
      <Radio.Group
        name={id}
        className="matter-radios"
        options={options}
        value={draft[field]}
        onChange={(event) => {
          change({ [field]: String(event.target.value) });
        }}
      />
    </>
  );
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
