import { createBrowserRouter } from 'react-router';
import { Broken, NotFound } from './broken.tsx';
import { PublicShell } from './public-shell.tsx';

/** Every page is loaded when it is opened. */
export const router = createBrowserRouter([
  {
    Component: PublicShell,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      {
        path: '/',
        lazy: async () => ({ Component: (await import('../features/home/home-page.tsx')).HomePage }),
      },
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage }),
      },
      {
        path: '/register',
        lazy: async () => ({
          Component: (await import('../features/sign-in/register-page.tsx')).RegisterPage,
        }),
      },
      {
        path: '/items/:itemId',
        lazy: async () => ({ Component: (await import('../features/guide/guide-page.tsx')).GuidePage }),
      },
      {
        path: '/items/:itemId/apply',
        lazy: async () => ({ Component: (await import('../features/apply/apply-page.tsx')).ApplyPage }),
      },
      {
        path: '/receipt/:caseNo',
        lazy: async () => ({ Component: (await import('../features/receipt/receipt-page.tsx')).ReceiptPage }),
      },
      {
        path: '/track',
        lazy: async () => ({ Component: (await import('../features/track/track-page.tsx')).TrackPage }),
      },
      {
        path: '/late',
        lazy: async () => ({ Component: (await import('../features/late/late-page.tsx')).LatePage }),
      },
      {
        path: '/my',
        lazy: async () => ({
          Component: (await import('../features/my-cases/my-cases-page.tsx')).MyCasesPage,
        }),
      },
      {
        path: '/my/:caseNo',
        lazy: async () => ({ Component: (await import('../features/my-cases/my-case-page.tsx')).MyCasePage }),
      },
      { path: '*', Component: NotFound },
    ],
  },
  {
    path: '/desk',
    lazy: async () => ({ Component: (await import('./staff-shell.tsx')).StaffShell }),
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../features/inbox/inbox-page.tsx')).InboxPage }),
      },
      {
        path: 'cases/:caseNo',
        lazy: async () => ({ Component: (await import('./desk-case.tsx')).DeskCase }),
      },
      {
        path: 'matters',
        lazy: async () => ({ Component: (await import('../features/matters/matters-page.tsx')).MattersPage }),
      },
      {
        path: 'accountability',
        lazy: async () => ({
          Component: (await import('../features/matters/accountability-page.tsx')).AccountabilityPage,
        }),
      },
      {
        path: 'absences',
        lazy: async () => ({
          Component: (await import('../features/absences/absences-page.tsx')).AbsencesPage,
        }),
      },
      {
        path: 'calendar',
        lazy: async () => ({
          Component: (await import('../features/calendar/calendar-page.tsx')).CalendarPage,
        }),
      },
      {
        path: 'calendar/new',
        lazy: async () => ({
          Component: (await import('../features/calendar/new-notice-page.tsx')).NewNoticePage,
        }),
      },
      {
        path: 'calendar/drafts/:draftId',
        lazy: async () => ({
          Component: (await import('../features/calendar/draft-page.tsx')).CalendarDraftPage,
        }),
      },
      {
        path: 'rules',
        lazy: async () => ({ Component: (await import('../features/rules/rules-page.tsx')).RulesPage }),
      },
      {
        path: 'rules/new',
        lazy: async () => ({
          Component: (await import('../features/rules/new-rules-page.tsx')).NewRulesPage,
        }),
      },
      {
        path: 'rules/drafts/:draftId',
        lazy: async () => ({ Component: (await import('../features/rules/draft-page.tsx')).RuleDraftPage }),
      },
      {
        path: 'notices',
        lazy: async () => ({ Component: (await import('../features/notices/notices-page.tsx')).NoticesPage }),
      },
      { path: '*', Component: NotFound },
    ],
  },
]);
