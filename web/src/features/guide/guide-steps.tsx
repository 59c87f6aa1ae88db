import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import { limitWords } from '../../components/clock-words.ts';

/** 流程: from the plan that really runs; each step with its post and its limit. */
export function GuideSteps({ guide: { steps } }: { readonly guide: GuideAnswer }) {
  const { t } = useTranslation(['guide', 'clock']);
  return (
    <section>
      <h2>{t('steps')}</h2>
      <ol className="guide-list">
        {steps.map((step) => (
          <li key={step.stepId}>
            {step.name}
            {step.conditional && <span className="mark-line guide-mark">{t('conditional')}</span>}
            <span className="small guide-note">
              {t('stepLine', {
                unit: step.unitName,
                post: step.postName,
                limit: step.limit === null ? t('noLimit') : limitWords(t, step.limit),
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
