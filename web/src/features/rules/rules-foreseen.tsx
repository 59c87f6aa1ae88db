import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RulePreview, RulesBody } from '../../../../contract/rules.ts';
import { useRulePreview } from '../../api/rules.ts';
import { CardMark } from '../../components/card-mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';

/** Which open cases would be judged otherwise; asked for by a press, as every open case is looked at. */
export function RulesForeseen({ body }: { readonly body: RulesBody }) {
  const { t } = useTranslation('rules');
  const { data, error, isPending, mutate, variables } = useRulePreview();
  const isOfThis = JSON.stringify(variables) === JSON.stringify(body);
  return (
    <section className="keeper-part" aria-labelledby="rules-foreseen">
      <h2 id="rules-foreseen">{t('effect.title')}</h2>
      <Button
        loading={isPending}
        onClick={() => {
          mutate(body);
        }}
      >
        {t('effect.look')}
      </Button>
      {error !== null && isOfThis && <ProblemAlert error={error} />}
      {data !== undefined && isOfThis && <Effect preview={data} />}
    </section>
  );
}

function Effect({ preview }: { readonly preview: RulePreview }) {
  const { t } = useTranslation('rules');
  const { examined, complete, cases, practice, lines } = preview;
  return (
    <>
      <p role="status">
        {cases === 0 ? t('effect.none') : t('effect.cases', { count: cases })}
        {practice > 0 && ` ${t('effect.practice', { count: practice })}`}{' '}
        <span className="small">{t(complete ? 'effect.all' : 'effect.notAll', { count: examined })}</span>
      </p>
      <ul className="rule-versions">
        {lines.map(({ caseNo, practice: isPractice, clocks }) => (
          <li key={caseNo}>
            <strong>
              {t(isPractice ? 'effect.practiceCase' : 'effect.case', {
                serialNo: `${caseNo.slice(31, 39)}-${caseNo.slice(39)}`,
              })}
            </strong>
            <ul>
              {clocks.map((clock) => (
                <ClockLine key={clock.of} clock={clock} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function ClockLine({ clock }: { readonly clock: RulePreview['lines'][number]['clocks'][number] }) {
  const { t } = useTranslation(['rules', 'clock']);
  const { of, early, from, to } = clock;
  const [name = of] = of.split('/');
  const isOther = from?.level !== to?.level;
  return (
    <li>
      {t('rules:effect.clock', { name: t(`clock:name.${name}`) })}{' '}
      {isOther && (
        <>
          {from === null ? t('rules:effect.noCard') : <CardMark level={from.level} />} →{' '}
          {to === null ? t('rules:effect.noCard') : <CardMark level={to.level} />}{' '}
        </>
      )}
      {early && t('rules:effect.early')}
    </li>
  );
}
