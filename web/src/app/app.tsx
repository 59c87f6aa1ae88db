import { QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { RouterProvider } from 'react-router';
import { PracticeBarContext } from '../components/practice-slot.tsx';
import type { PracticeBarProps } from '../components/practice-slot.tsx';
import { queryClient } from './query-client.ts';
import { router } from './routes.tsx';

const PracticeBar = lazy(async () => ({
  default: (await import('../features/practice/practice-bar.tsx')).PracticeBar,
}));

const drawPracticeBar = (props: PracticeBarProps) => <PracticeBar {...props} />;

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <PracticeBarContext value={drawPracticeBar}>
        <RouterProvider router={router} />
      </PracticeBarContext>
    </QueryClientProvider>
  );
}
