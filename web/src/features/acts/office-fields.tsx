import { Checkbox, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './act-draft.ts';
import { chosen } from './office-body.ts';
import { OFFICE_FORMS } from './office-forms.ts';
import type { OfficeAct, OfficeField } from './office-forms.ts';
import { TextField } from './text-field.tsx';

/** The fields of an act of an office, from the table of what it asks. */
export function OfficeFields({ act, ...props }: FieldProps & { readonly act: OfficeAct }) {
  return OFFICE_FORMS[act].map((field) => <Field key={field.name} field={field} {...props} />);
}

function Field({ field, ...props }: FieldProps & { readonly field: OfficeField }) {
  switch (field.ask) {
    case 'text':
      return <TextField field={field.name} {...props} />;
    case 'one':
      return <OneField {...field} {...props} />;
    case 'some':
      return <SomeField {...field} {...props} />;
    case 'number':
      return <NumberField {...field} {...props} />;
  }
}

type Named = FieldProps & { readonly name: string; readonly label: string };

/** Where there is nothing to choose it is said, not asked. */
function OneField({ name, label, draft, change, choices }: Named) {
  const { t } = useTranslation('acts');
  const options = choices[name] ?? [];
  const [only] = options;
  if (options.length === 1 && only !== undefined)
    return (
      <p className="act-field" id={`act-${name}`} tabIndex={-1}>
        {t('field.only', { label: t(`field.${label}`), value: only.label })}
      </p>
    );
  return (
    <fieldset className="act-field" id={`act-${name}`} tabIndex={-1}>
      <legend>{t(`field.${label}`)}</legend>
      <Radio.Group
        name={`act-${name}`}
        value={chosen(draft, name, choices)}
        options={[...options]}
        onChange={(event) => {
          change({ chosen: { ...draft.chosen, [name]: String(event.target.value) } });
        }}
        className="act-radios"
      />
    </fieldset>
  );
}

function SomeField({ name, label, draft, change, choices }: Named) {
  const { t } = useTranslation('acts');
  return (
    <fieldset className="act-field" id={`act-${name}`} tabIndex={-1}>
      <legend>{t(`field.${label}`)}</legend>
      <Checkbox.Group
        value={[...(draft.some[name] ?? [])]}
        options={[...(choices[name] ?? [])]}
        onChange={(values) => {
          change({ some: { ...draft.some, [name]: values.map(String) } });
        }}
        className="act-radios"
      />
    </fieldset>
  );
}

function NumberField({ name, label, draft, change }: Named) {
  const { t } = useTranslation('acts');
  return (
    <div className="act-field">
      <label htmlFor={`act-${name}`}>{t(`field.${label}`)}</label>
      <InputNumber
        id={`act-${name}`}
        min={1}
        max={200}
        precision={0}
        value={draft.numbers[name] ?? null}
        onChange={(value) => {
          change({ numbers: { ...draft.numbers, [name]: value } });
        }}
        className="composer-days"
      />
    </div>
  );
}
