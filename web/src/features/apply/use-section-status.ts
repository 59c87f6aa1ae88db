import { useTranslation } from 'react-i18next';
import type { FormField, GuideAnswer } from '../../../../contract/catalogue.ts';
import { checkForm } from '../../../../domain/catalogue/form-rules.ts';
import type { SectionName } from './check-section.tsx';
import type { Draft } from './draft.ts';
import { isNeeded } from './find-errors.ts';
import { splitFields } from './split-fields.ts';

/** 完成, 填了 7/14, 3/6, 未开始: beside the name of each part. */
export function useSectionStatus(guide: GuideAnswer, draft: Draft): Record<SectionName, string> {
  const { t } = useTranslation('apply');
  const { who, what } = splitFields(guide.form);
  const ofFields = (fields: readonly FormField[]): string => {
    const filled = fields.filter(({ key }) => draft.form[key] !== undefined && draft.form[key] !== '').length;
    if (filled === 0) return t('status.untouched');
    const form = Object.fromEntries(fields.map(({ key }) => [key, draft.form[key] ?? '']));
    const isDone =
      checkForm(
        fields.map((field) => ({ ...field, labelEn: field.label })),
        form,
      ).length === 0;
    return isDone ? t('status.done') : t('status.filled', { filled, total: fields.length });
  };
  const needed = guide.materials.filter((material) => isNeeded(material, guide, draft));
  const given = needed.filter(({ code }) => (draft.files[code] ?? []).length > 0).length;
  return {
    who: ofFields(who),
    what: ofFields(what),
    materials:
      given === needed.length ? t('status.done') : t('status.files', { given, total: needed.length }),
    check: '',
  };
}
