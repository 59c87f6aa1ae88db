import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRules } from '../../api/rules.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { RulesForm } from './rules-form.tsx';
import '../../components/drafts.css';
import './rules.css';

export function NewRulesPage() {
  const { t } = useTranslation('rules');
  const query = useRules();
  useTitle(t('form.heading'));
  return (
    <>
      <p className="keeper-crumb">
        <Link to="/desk/rules">{t('title')}</Link>
      </p>
      <h1>{t('form.heading')}</h1>
      <p>{t('form.about')}</p>
      <PageState query={query}>{(answer) => <RulesForm answer={answer} />}</PageState>
    </>
  );
}
