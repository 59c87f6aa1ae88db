import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../components/moments.ts';
import type { InboxGroup } from './group-filter.tsx';

/** Why nothing is here, and what comes next. */
export function InboxEmpty(props: {
  readonly group: InboxGroup | null;
  readonly nextDueOn: string | null;
  readonly showAll: () => void;
}) {
  const { t } = useTranslation('inbox');
  const dayText = useDayText();
  const { group, nextDueOn, showAll } = props;
  if (group !== null) {
    return (
      <div className="inbox-empty">
        <p>{t('emptyGroup', { name: t(`group.${group}`) })}</p>
        <Button onClick={showAll}>{t('showAll')}</Button>
      </div>
    );
  }
  return (
    <p className="inbox-empty">
      {nextDueOn === null ? t('empty') : t('emptyNext', { date: dayText(nextDueOn) })}
    </p>
  );
}
