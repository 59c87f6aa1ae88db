import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { ClockChip } from '../../components/clock-chip.tsx';

interface Props {
  readonly answer: CaseAnswer;
  /** The step that was pressed and whose answer is on its way. */
  readonly pressed: string | null;
  readonly choose: (stepId: string) => void;
}

/** Whoever has several steps of one case says which he works at: clocks and acts of the page are those of that step. */
export function StepChoice({ answer, pressed, choose }: Props) {
  const { t } = useTranslation('case');
  const { ownSteps, clocks } = answer;
  const chosen = ownSteps.find((step) => step.chosen)?.stepId;
  return (
    <section className="case-steps">
      <fieldset>
        <legend>{t('steps.title', { count: ownSteps.length })}</legend>
        <p className="case-none">{t('steps.hint')}</p>
        <Radio.Group
          name="case-step"
          value={pressed ?? chosen}
          onChange={(event) => {
            choose(String(event.target.value));
          }}
          options={ownSteps.map((step) => ({
            value: step.stepId,
            label: <OneStep step={step} clock={clocks.find(({ clockId }) => clockId === step.clockId)} />,
          }))}
        />
      </fieldset>
    </section>
  );
}

interface OneStepProps {
  readonly step: CaseAnswer['ownSteps'][number];
  readonly clock: CaseAnswer['clocks'][number] | undefined;
}

function OneStep({ step, clock }: OneStepProps) {
  const { t } = useTranslation('case');
  return (
    <>
      <strong>{step.stepName}</strong>
      {step.arranges && <small>{t('steps.arranges')}</small>}
      {clock === undefined ? <small>{t('steps.noLimit')}</small> : <ClockChip clock={clock} bare />}
    </>
  );
}
