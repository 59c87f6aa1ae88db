import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promises } from '../../../../domain/catalogue/promise-in-form.ts';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import type { MeAnswer } from '../../../../contract/session.ts';
import { AutosavedText } from '../../components/autosaved-text.tsx';
import { changeFiles } from '../../components/kept-files.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useTitle } from '../../components/use-title.ts';
import { ApplySection } from './apply-section.tsx';
import { CheckSection } from './check-section.tsx';
import type { SectionName } from './check-section.tsx';
import { draftSlot } from './draft.ts';
import { EmergencyChoice } from './emergency-choice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FieldsSection } from './fields-section.tsx';
import { MaterialsSection } from './materials-section.tsx';
import { OtherWindow } from './other-window.tsx';
import { PracticeChoice } from './practice-choice.tsx';
import { sectionOf, useFocusLater } from './go-to.ts';
import { splitFields } from './split-fields.ts';
import { SubmitPart } from './submit-part.tsx';
import { useDraft } from './use-draft.ts';
import { useSectionStatus } from './use-section-status.ts';
import { useSubmission } from './use-submission.ts';

interface Props {
  readonly guide: GuideAnswer;
  readonly me: MeAnswer;
}

/** Four parts in any order; everything is kept on this device while it is typed. */
export function ApplyForm({ guide, me }: Props) {
  const { t } = useTranslation('apply');
  const kept = useDraft(draftSlot({ personId: me.personId, itemId: guide.itemId }));
  const { draft, change } = kept;
  const submission = useSubmission(guide, kept);
  const { errors } = submission;
  const [opened, setOpened] = useState<readonly SectionName[]>(['who']);
  const focusLater = useFocusLater();
  const { who, what } = splitFields(guide.form);
  const status = useSectionStatus(guide, draft);
  useTitle(t('title', { item: guide.name }), { hasErrors: errors.length > 0 });

  const open = (section: SectionName): void => {
    setOpened((before) => [...before.filter((name) => name !== section), section]);
  };
  const goTo = (elementId: string): void => {
    open(sectionOf(guide, elementId));
    focusLater(elementId);
  };
  const sectionProps = (section: SectionName) => ({
    id: `section-${section}`,
    title: t('numbered', { n: ORDER.indexOf(section) + 1, title: t(`section.${section}`) }),
    status: status[section],
    isOpen: opened.includes(section),
    toggle: () => {
      if (opened.includes(section)) setOpened(opened.filter((name) => name !== section));
      else open(section);
    },
  });
  const fieldsProps = {
    form: draft.form,
    errors,
    change: (key: string, value: (typeof draft.form)[string]) => {
      change(({ form }) => ({ form: { ...form, [key]: value } }));
    },
  };
  return (
    <>
      <h1>{t('title', { item: guide.name })}</h1>
      <p className="apply-saved">
        <AutosavedText savedAtMs={kept.savedAtMs} />
      </p>
      {kept.other !== null && <OtherWindow keep={kept.keep} />}
      <ErrorSummary errors={errors} press={submission.press} goTo={goTo} />
      {me.practice && (
        <PracticeChoice
          day={draft.practiceDay}
          change={(practiceDay) => {
            change({ practiceDay });
          }}
        />
      )}
      {guide.makeUp !== null && (
        <EmergencyChoice
          limit={guide.makeUp}
          since={draft.emergencySince}
          errors={errors}
          change={(emergencySince) => {
            change({ emergencySince });
          }}
        />
      )}
      <Form layout="vertical" component="div" requiredMark={false}>
        <ApplySection {...sectionProps('who')}>
          <FieldsSection fields={who} {...fieldsProps} />
        </ApplySection>
        <ApplySection {...sectionProps('what')}>
          <FieldsSection fields={what} {...fieldsProps} />
        </ApplySection>
        <ApplySection {...sectionProps('materials')}>
          <MaterialsSection
            materials={guide.materials}
            promise={promises(draft.form) ? (guide.commitment?.material ?? null) : null}
            files={draft.files}
            errors={errors}
            change={(code, next) => {
              change(({ files }) => ({ files: changeFiles(files, code, next) }));
            }}
          />
        </ApplySection>
        <ApplySection {...sectionProps('check')}>
          <CheckSection guide={guide} draft={draft} open={open} />
          <SubmitPart
            submission={submission}
            practice={draft.practiceDay !== null}
            onErrors={(found) => {
              for (const { elementId } of found) open(sectionOf(guide, elementId));
            }}
          />
          <SendingNote sending={submission.sending} />
        </ApplySection>
      </Form>
    </>
  );
}

const ORDER: readonly SectionName[] = ['who', 'what', 'materials', 'check'];
