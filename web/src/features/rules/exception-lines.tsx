import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RulesAnswer } from '../../../../contract/rules.ts';
import type { PartOf } from '../../components/use-kept-draft.ts';
import { ProfileField } from './profile-field.tsx';
import type { Exception, RulesDraft } from './rules-draft.ts';

interface Props {
  readonly answer: RulesAnswer;
  readonly exceptions: readonly Exception[];
  readonly change: (part: PartOf<RulesDraft>) => void;
}

/** Units and items with a profile of their own; an item goes before its unit, a unit before the jurisdiction. */
export function ExceptionLines({ answer, exceptions, change }: Props) {
  const { t } = useTranslation('rules');
  const add = (of: Exception['of']): void => {
    const id = Math.max(-1, ...exceptions.map((line) => line.id)) + 1;
    change(({ exceptions: before }) => ({ exceptions: [...before, { id, of, key: '', profile: 'STD' }] }));
  };
  return (
    <>
      <ul className="exception-lines">
        {exceptions.map((line) => (
          <ExceptionLine
            key={line.id}
            line={line}
            answer={answer}
            change={(part) => {
              change(({ exceptions: before }) => ({
                exceptions: before.map((each) => (each.id === line.id ? { ...each, ...part } : each)),
              }));
            }}
            remove={() => {
              change(({ exceptions: before }) => ({ exceptions: before.filter(({ id }) => id !== line.id) }));
            }}
          />
        ))}
      </ul>
      <div className="exception-add">
        {(['units', 'items'] as const).map((of) => (
          <Button
            key={of}
            onClick={() => {
              add(of);
            }}
          >
            {t(`form.add.${of}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

function ExceptionLine(props: {
  readonly line: Exception;
  readonly answer: RulesAnswer;
  readonly change: (part: Partial<Exception>) => void;
  readonly remove: () => void;
}) {
  const { t } = useTranslation('rules');
  const { line, answer, change, remove } = props;
  const id = `exception-${String(line.id)}`;
  const choices =
    line.of === 'units'
      ? answer.units.map(({ unitId, name }) => [unitId, name] as const)
      : answer.items.map(({ itemId, name }) => [itemId, name] as const);
  return (
    <li>
      <div className="keeper-field">
        <label htmlFor={id}>{t(`form.own.${line.of}`)}</label>
        <select
          id={id}
          required
          value={line.key}
          onChange={({ target: { value } }) => {
            change({ key: value });
          }}
        >
          <option value="">{t('form.choose')}</option>
          {choices.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <ProfileField
        label={t('form.ownProfile')}
        value={line.profile}
        canBeOwn={false}
        change={(profile) => {
          if (profile !== null) change({ profile });
        }}
      />
      <Button onClick={remove}>{t('form.remove')}</Button>
    </li>
  );
}
