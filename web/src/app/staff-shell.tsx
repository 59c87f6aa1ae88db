import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { MeAnswer } from '../../../contract/session.ts';
import { useLive } from '../api/live.ts';
import { useMe } from '../api/session.ts';
import { Loading, PageState } from '../components/page-state.tsx';
import { useLastKnown } from '../components/use-last-known.ts';
import { LanguageButton } from './language-button.tsx';
import { MissingYears } from './missing-years.tsx';
import { OfflineBand } from './offline-band.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { SignedOutDrawer } from './signed-out-drawer.tsx';
import { Themed } from './themed.tsx';
import { staffTheme } from './theme.ts';
import './desk.css';

/** The desk: night header, menu by duty, the page. Somebody who was in stays in while signing in again. */
export function StaffShell() {
  const query = useMe();
  const lastMe = useLastKnown(query.data);
  return (
    <Themed theme={staffTheme}>
      <PageState query={query}>
        {(now) => {
          const me = now ?? lastMe;
          if (me === null) return <ToSignIn />;
          return me.kind === 'staff' ? <Desk me={me} /> : <NotForApplicants />;
        }}
      </PageState>
    </Themed>
  );
}

function Desk({ me }: { readonly me: MeAnswer }) {
  const { t } = useTranslation('common');
  useLive({ enabled: true });
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="desk-head on-night no-print">
        <Link to="/desk" className="desk-name">
          {t('staffName')}
        </Link>
        <span className="desk-posts">
          {me.posts
            .map(({ unitName, name, rank }) => t('posts', { post: `${unitName} · ${name}`, rank }))
            .join(' / ')}
        </span>
        <span className="desk-person">
          <NavLink to="/desk/notices">
            {me.unread > 0 ? t('noticesCount', { count: me.unread }) : t('notices')}
          </NavLink>
          <span>{me.name}</span>
          <LanguageButton />
          <SignOutButton personId={me.personId} />
        </span>
      </header>
      <div className="desk-body">
        <DeskMenu me={me} />
        <div className="desk-page">
          <OfflineBand />
          <MissingYears me={me} />
          <main id="content" tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <SignedOutDrawer />
      <ScrollRestoration />
    </div>
  );
}

function DeskMenu({ me: { waiting, duties } }: { readonly me: MeAnswer }) {
  const { t } = useTranslation('common');
  return (
    <nav className="desk-menu no-print" aria-label={t('nav.desk')}>
      <NavLink to="/desk" end>
        {t('inbox')}
      </NavLink>
      <NavLink to="/desk/matters">
        {waiting > 0 ? t('mattersCount', { count: waiting }) : t('matters')}
      </NavLink>
      <NavLink to="/desk/absences">{t('absences')}</NavLink>
      {duties.includes('calendar-keeper') && (
        <>
          <NavLink to="/desk/calendar">{t('calendar')}</NavLink>
          <NavLink to="/desk/rules">{t('rules')}</NavLink>
        </>
      )}
    </nav>
  );
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  return <Navigate to="/sign-in" replace state={{ next: `${pathname}${search}` }} />;
}

function NotForApplicants() {
  const { t } = useTranslation('common');
  return (
    <main className="notice-page">
      <h1>{t('noRight.title')}</h1>
      <p>{t('noRight.text')}</p>
      <Link to="/my">{t('noRight.mine')}</Link>
    </main>
  );
}
