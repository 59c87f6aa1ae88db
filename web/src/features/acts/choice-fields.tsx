import { Checkbox, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActDraft, FieldProps } from './act-draft.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Radio words in a named group; the first of them carries the id that a missing answer leads to. */
export function RadioField(props: {
  readonly field: keyof ActDraft;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string | null;
  readonly choose: (value: string) => void;
}) {
  const id = `act-${props.field}`;
  return (
    <fieldset className="act-field" id={id} tabIndex={-1}>
      <legend>{props.label}</legend>
      <Radio.Group
        name={id}
        value={props.value}
        onChange={(event) => {
          props.choose(String(event.target.value));
        }}
        options={props.options.map(({ value, label }) => ({ value, label }))}
        className="act-radios"
      />
    </fieldset>
  );
}

export function SiteVisitField({ draft, change }: FieldProps) {
  const { t } = useTranslation('acts');
  return (
    <RadioField
      field="siteVisit"
      label={t('field.siteVisit')}
      value={draft.siteVisit}
      options={[
        { value: 'yes', label: t('field.siteVisitYes') },
        { value: 'no', label: t('field.siteVisitNo') },
      ]}
      choose={(value) => {
        change({ siteVisit: value === 'yes' ? 'yes' : 'no' });
      }}
    />
  );
}

/** Several sign this step: each says it for himself. */
export function AgreementField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  return (
    <RadioField
      field="agrees"
      label={t('field.agrees')}
      value={draft.agrees}
      options={choices['agrees'] ?? []}
      choose={(value) => {
        change({ agrees: value === 'yes' ? 'yes' : 'no' });
      }}
    />
  );
}

export function StepField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  return (
    <RadioField
      field="to"
      label={t('field.to')}
      value={draft.to}
      options={choices['to'] ?? []}
      choose={(to) => {
        change({ to });
      }}
    />
  );
}

const METHODS = ['window', 'post', 'online'] as const;

export function MethodField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  const own = METHODS.map((value) => ({ value, label: t(`field.methodName.${value}`) }));
  return (
    <RadioField
      field="method"
      label={t('field.method')}
      value={draft.method}
      options={choices['method'] ?? own}
      choose={(method) => {
        change({ method });
      }}
    />
  );
}

export function StaffField({ draft, change, choices }: FieldProps) {
  const { t } = useTranslation('acts');
  return (
    <fieldset className="act-field" id="act-staff" tabIndex={-1} aria-describedby="act-staff-hint">
      <legend>{t('field.staff')}</legend>
      <p id="act-staff-hint" className="act-hint">
        {t('field.staffHint')}
      </p>
      <Checkbox.Group
        value={[...draft.staff]}
        options={(choices['staff'] ?? []).map(({ value, label }) => ({ value, label }))}
        onChange={(staff) => {
          change({ staff });
        }}
        className="act-radios"
      />
    </fieldset>
  );
}
