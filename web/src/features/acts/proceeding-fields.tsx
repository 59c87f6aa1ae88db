import { Checkbox, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './act-draft.ts';
import { answerOf, askedSpecs } from './proceeding-body.ts';
import type { DeskProceeding, FieldSpec } from './proceeding-specs.ts';

type Props = Omit<FieldProps, 'answer'> & { readonly act: DeskProceeding };

/** Every field of a proceeding from its row in the table. */
export function ProceedingFields({ act, ...props }: Props) {
  return askedSpecs({ act, ...props }).map((spec) => (
    <ProceedingField key={spec.name} spec={spec} act={act} {...props} />
  ));
}

type One = Props & { readonly spec: FieldSpec };

function ProceedingField({ spec, act, ...props }: One) {
  const { t } = useTranslation('acts');
  const { name, kind } = spec;
  const id = `act-${name}`;
  const label = t([`proceeding.field.${act}.${name}`, `proceeding.field.${name}`]);
  const hint = useHint(spec, { act, ...props });
  const about = hint === null ? {} : { 'aria-describedby': `${id}-hint` };
  const said =
    hint === null ? null : (
      <p id={`${id}-hint`} className="act-hint">
        {hint}
      </p>
    );
  if (kind === 'choice' || kind === 'people')
    return (
      <fieldset className="act-field" id={id} tabIndex={-1} {...about}>
        <legend>{label}</legend>
        {said}
        <Choices spec={spec} {...props} />
      </fieldset>
    );
  return (
    <div className="act-field">
      <label htmlFor={id}>{label}</label>
      {said}
      <Typed spec={spec} id={id} about={about} {...props} />
    </div>
  );
}

/** Why it is asked, or the earliest day that the law leaves. */
function useHint({ name, hint }: FieldSpec, { act, choices }: Props): string | null {
  const { t } = useTranslation('acts');
  if (hint !== true) return null;
  const earliest = choices[name]?.[0]?.label ?? '';
  return t([`proceeding.hint.${act}.${name}`, `proceeding.hint.${name}`], { earliest });
}

function Choices({ spec, draft, change, choices }: Omit<One, 'act'>) {
  const { name, kind } = spec;
  const options = (choices[name] ?? []).map(({ value, label }) => ({ value, label }));
  if (kind === 'people')
    return (
      <Checkbox.Group
        value={[...draft.staff]}
        options={options}
        onChange={(staff) => {
          change({ staff });
        }}
        className="act-radios"
      />
    );
  return (
    <Radio.Group
      name={`act-${name}`}
      value={answerOf(spec, { draft, choices })}
      options={options}
      onChange={(event) => {
        change({ answers: { ...draft.answers, [name]: String(event.target.value) } });
      }}
      className="act-radios"
    />
  );
}

function Typed(
  props: Omit<One, 'act'> & { readonly id: string; readonly about: Readonly<Record<string, string>> },
) {
  const { spec, draft, change, choices, id, about } = props;
  const { name, kind, rows = 3, maxLength = 2000 } = spec;
  const value = draft.answers[name] ?? '';
  const write = (text: string): void => {
    change({ answers: { ...draft.answers, [name]: text } });
  };
  const shared = {
    ...{ id, ...about, value },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      write(event.target.value);
    },
  };
  switch (kind) {
    case 'text':
      return <Input.TextArea rows={rows} maxLength={maxLength} {...shared} />;
    case 'number':
    case 'yuan':
      return (
        <InputNumber
          id={id}
          {...about}
          min={kind === 'yuan' ? 0.01 : 1}
          precision={kind === 'yuan' ? 2 : 0}
          value={value === '' ? null : Number(value)}
          onChange={(number) => {
            write(number === null ? '' : String(number));
          }}
          className="composer-days"
        />
      );
    case 'day':
      return <Input type="date" min={choices[name]?.[0]?.value} {...shared} className="act-short" />;
    case 'time':
      return <Input type="time" {...shared} className="act-short" />;
    case 'line':
    case 'choice':
    case 'people':
      return <Input maxLength={maxLength} {...shared} />;
  }
}
