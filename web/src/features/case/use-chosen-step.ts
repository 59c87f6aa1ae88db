import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** The step that this page is about; it stands in the address too, so that it stays when the page is loaded again. */
export function useChosenStep(): readonly [step: string | null, choose: (stepId: string) => void] {
  const [search, setSearch] = useSearchParams();
  const [step, setStep] = useState(search.get('step'));
  const choose = (stepId: string): void => {
    setStep(stepId);
    setSearch({ step: stepId }, { replace: true, preventScrollReset: true });
  };
  return [step, choose];
}
