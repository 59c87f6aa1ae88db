import { useEffect, useState } from 'react';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import type { SectionName } from './check-section.tsx';
import { DECLARED_ID, EMERGENCY_ID, fieldId } from './find-errors.ts';
import { splitFields } from './split-fields.ts';

/** Which part holds an element. */
export function sectionOf({ form }: GuideAnswer, elementId: string): SectionName {
  const { who, what } = splitFields(form);
  if (elementId === DECLARED_ID) return 'check';
  if (elementId === EMERGENCY_ID) return 'who';
  if (who.some(({ key }) => fieldId(key) === elementId)) return 'who';
  return what.some(({ key }) => fieldId(key) === elementId) ? 'what' : 'materials';
}

/** Focus once the part that holds the element has been unfolded. */
export function useFocusLater(): (elementId: string) => void {
  const [target, setTarget] = useState<{ readonly elementId: string } | null>(null);
  useEffect(() => {
    if (target === null) return;
    const element = document.getElementById(target.elementId);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [target]);
  return (elementId) => {
    setTarget({ elementId });
  };
}
