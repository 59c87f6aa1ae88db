import { useTranslation } from 'react-i18next';
import type { DraftBody } from '../../../../contract/calendar.ts';

/** By which notice: 标题, 文号, day of publication, address. */
export function SourceLine({ source }: { readonly source: DraftBody['source'] }) {
  const { t } = useTranslation(['calendar', 'common']);
  const { title, noticeNo, publishedOn, url } = source;
  return (
    <>
      {noticeNo === null
        ? t('calendar:source.plain', { title, publishedOn })
        : t('calendar:source.line', { title, noticeNo, publishedOn })}
      {url !== undefined && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {t('calendar:source.open')}
            <span className="unseen">{t('common:newWindow')}</span>
          </a>
        </>
      )}
    </>
  );
}
