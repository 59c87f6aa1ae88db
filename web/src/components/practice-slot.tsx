import { Suspense, createContext, use } from 'react';
import type { ReactNode } from 'react';

export interface PracticeBarProps {
  readonly caseNo: string;
  readonly now: string;
  readonly onAdvanced: () => void;
}

/** The practice bar is a feature; the app puts it here, so that other features need not know it. */
export const PracticeBarContext = createContext<(props: PracticeBarProps) => ReactNode>(() => null);

/** Only for a practice case: a real page can never show a movable clock. */
export function PracticeSlot(props: PracticeBarProps) {
  const drawBar = use(PracticeBarContext);
  return <Suspense fallback={null}>{drawBar(props)}</Suspense>;
}
