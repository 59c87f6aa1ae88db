import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { useLive } from '../api/live.ts';
import { useMe } from '../api/session.ts';
import { Loading } from '../components/page-state.tsx';
import { LanguageButton } from './language-button.tsx';
import { OfflineBand } from './offline-band.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { SignedOutDrawer } from './signed-out-drawer.tsx';
import { Themed } from './themed.tsx';
import { publicTheme } from './theme.ts';
import { useLargePrint } from './use-large-print.ts';
import './public.css';

/** One column, phone first: name, 查进度, 大字 and EN above; phone, hours and complaints below, on every page. */
export function PublicShell() {
  const [large, toggleLarge] = useLargePrint();
  const { t } = useTranslation('common');
  const me = useMe().data ?? null;
  useLive({ enabled: me !== null });
  return (
    <Themed theme={publicTheme({ large })}>
      <div className="public">
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <header className="public-head no-print">
          <Link to="/" className="public-name">
            {t('nameLine')}
          </Link>
          <nav aria-label={t('nav.public')}>
            <NavLink to="/track">{t('track')}</NavLink>
            {me === null && <NavLink to="/sign-in">{t('signIn')}</NavLink>}
            {me?.kind === 'applicant' && <NavLink to="/my">{t('myCases')}</NavLink>}
            {me?.kind === 'staff' && <NavLink to="/desk">{t('toDesk')}</NavLink>}
            {me !== null && <SignOutButton personId={me.personId} />}
            <button type="button" className="shell-button" aria-pressed={large} onClick={toggleLarge}>
              {t(large ? 'normalPrint' : 'largePrint')}
            </button>
            <LanguageButton />
          </nav>
        </header>
        <OfflineBand />
        <main id="content" tabIndex={-1} className="public-main">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        <PublicFooter />
      </div>
      <SignedOutDrawer />
      <ScrollRestoration />
    </Themed>
  );
}

function PublicFooter() {
  const { t } = useTranslation('common');
  return (
    <footer className="public-foot">
      <p>
        <a href="tel:12345">{t('footer.phone')}</a>
        <span>{t('footer.hours')}</span>
        <a href="tel:12345">{t('footer.complain')}</a>
        <Link to="/late">{t('footer.late')}</Link>
      </p>
      <p className="small">{t('footer.demo')}</p>
    </footer>
  );
}
