import { useTranslation } from 'react-i18next';
import type { RuleView } from '../../../../contract/rules.ts';
import { useFullDay } from '../../components/moments.ts';

/** Every rule: on or off, since when and by which version, on which article it stands. */
export function RuleTable({ rules }: { readonly rules: readonly RuleView[] }) {
  const { t } = useTranslation('rules');
  return (
    <div className="rule-table" role="region" aria-label={t('table')} tabIndex={0}>
      <table>
        <caption className="unseen">{t('table')}</caption>
        <thead>
          <tr>
            {(['rule', 'state', 'since', 'article', 'switch'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.rule} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RuleRow({
  rule: { rule, name, article, off, version, since, closed },
}: {
  readonly rule: RuleView;
}) {
  const { t } = useTranslation('rules');
  const day = useFullDay();
  return (
    <tr>
      <th scope="row">
        {rule} {name}
      </th>
      <td data-label={t('column.state')}>
        <span className={off ? 'rule-off' : 'rule-on'}>
          <span aria-hidden="true">{off ? '○ ' : '● '}</span>
          {t(off ? 'off' : 'on')}
        </span>
      </td>
      <td data-label={t('column.since')}>
        {since === null ? t('sinceProgram') : t('since', { day: day(since), version })}
      </td>
      <td data-label={t('column.article')}>{article}</td>
      <td data-label={t('column.switch')}>{closed ?? t('canBeOff')}</td>
    </tr>
  );
}
