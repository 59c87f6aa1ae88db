import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleView } from '../../../../contract/rules.ts';
import type { PartOf } from '../../components/use-kept-draft.ts';
import type { RuleId, RulesDraft } from './rules-draft.ts';

interface Props {
  readonly rules: readonly RuleView[];
  readonly off: readonly RuleId[];
  readonly change: (part: PartOf<RulesDraft>) => void;
}

/** A tick is a rule that is on. What the law sets has none: it says why, with its article. */
export function RuleSwitches({ rules, off, change }: Props) {
  const { t } = useTranslation('rules');
  const switchable = rules.filter(({ closed }) => closed === null);
  const closed = rules.filter((rule) => rule.closed !== null);
  const toggle = (rule: RuleId, isOn: boolean): void => {
    change((before) => ({
      off: isOn ? before.off.filter((each) => each !== rule) : [...before.off, rule].sort(),
    }));
  };
  return (
    <fieldset>
      <legend>{t('form.switches')}</legend>
      <p className="small">{t('form.switchesHint')}</p>
      <ul className="rule-switches">
        {switchable.map(({ rule, name }) => (
          <li key={rule}>
            <Checkbox
              checked={!off.includes(rule)}
              onChange={({ target: { checked } }) => {
                toggle(rule, checked);
              }}
            >
              {t('form.switch', { rule, name })}
            </Checkbox>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('form.closed', { count: closed.length })}</summary>
        <ul>
          {closed.map((rule) => (
            <li key={rule.rule}>{rule.closed}</li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
