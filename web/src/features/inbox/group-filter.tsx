import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { INBOX_GROUPS } from '../../../../contract/case.ts';

export type InboxGroup = (typeof INBOX_GROUPS)[number];

interface Props {
  readonly group: InboxGroup | null;
  readonly counts: Readonly<Record<InboxGroup, number>>;
  /** What waits for an answer of this person. */
  readonly toAnswer: number;
  readonly choose: (group: InboxGroup | null) => void;
}

/** What must be answered, on its own page; and the headings of the list, which are its filter. */
export function GroupFilter({ group, counts, toAnswer, choose }: Props) {
  const { t } = useTranslation('inbox');
  const total = INBOX_GROUPS.reduce((sum, each) => sum + counts[each], 0);
  const chip = (each: InboxGroup | null, name: string, count: number) => (
    <button
      key={name}
      type="button"
      className="inbox-group"
      aria-pressed={group === each}
      onClick={() => {
        choose(each);
      }}
    >
      {t('count', { name, count })}
    </button>
  );
  return (
    <div role="group" aria-label={t('groups')} className="inbox-groups">
      {toAnswer > 0 && (
        <Link to="/desk/matters" className="inbox-group inbox-answer">
          {t('count', { name: t('toAnswer'), count: toAnswer })}
        </Link>
      )}
      {chip(null, t('all'), total)}
      {INBOX_GROUPS.map((each) => chip(each, t(`group.${each}`), counts[each]))}
    </div>
  );
}
