import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TrackAnswer } from '../../../contract/case.ts';
import { CaseCards } from './case-cards.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseFees } from './case-fees.tsx';
import { CaseDelays } from './case-delays.tsx';
import { DocumentLink } from './document-link.tsx';
import { dayOfInstant, useShortDay } from './moments.ts';
import { StateTag } from './state-tag.tsx';
import { Family } from './family.tsx';
import { Timeline } from './timeline.tsx';
import { hasOpenFee, waitKey } from './wait-key.ts';
import './case-track.css';

interface Props {
  readonly answer: TrackAnswer;
  /** False by number and password: written acts are named, and the page says how to open them. */
  readonly opens?: boolean;
}

/** What an applicant sees of a case, signed in or by number and password: the same clocks as staff see. */
export function CaseTrack({ answer, opens = true }: Props) {
  const { t } = useTranslation(['track', 'common']);
  return (
    <>
      <Where answer={answer} />
      <section aria-labelledby="track-clocks">
        <h2 id="track-clocks">{t('clocks')}</h2>
        {answer.started ? <CaseClocks answer={answer} /> : <p>{t('starting')}</p>}
      </section>
      {answer.fees.length > 0 && (
        <section aria-labelledby="track-fees">
          <h2 id="track-fees">{t('fees.title')}</h2>
          <CaseFees fees={answer.fees} />
          {hasOpenFee(answer) && <p>{t('fees.how')}</p>}
        </section>
      )}
      {answer.family !== null && (
        <Family
          family={answer.family}
          caseNo={answer.caseNo}
          now={answer.now}
          {...(opens ? { pathOf: (caseNo: string) => `/my/${caseNo}` } : {})}
        />
      )}
      {answer.cards.length > 0 && (
        <section aria-labelledby="track-cards">
          <h2 id="track-cards">{t('cards')}</h2>
          <CaseCards answer={answer} />
        </section>
      )}
      {answer.delays.length > 0 && (
        <section aria-labelledby="track-delays">
          <h2 id="track-delays">{t('delay.title')}</h2>
          <CaseDelays answer={answer} />
        </section>
      )}
      {answer.documents.length > 0 && (
        <section aria-labelledby="track-documents">
          <h2 id="track-documents">{t('documents')}</h2>
          {!opens && (
            <p>
              {t('documentsClosed')} <Link to={`/my/${answer.caseNo}`}>{t('documentsSignIn')}</Link>
            </p>
          )}
          <ul className="plain-list">
            {answer.documents.map((document) => (
              <li key={document.sha256}>
                <DocumentLink document={document} opens={opens} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="track-events">
        <h2 id="track-events">{t('events')}</h2>
        <Timeline events={answer.events} now={answer.now} opens={opens} />
      </section>
    </>
  );
}

/** What stopped the clocks may last longer than it was told, or than the law leaves it: then they run again. */
function whereKey(answer: TrackAnswer): string {
  const { state, clocks } = answer;
  const waits = waitKey(answer);
  if (waits !== null) return waits;
  const stops = state === 'in-special-procedure' || state === 'in-hearing';
  return stops && clocks.every(({ tone }) => tone !== 'paused') ? `${state}-overran` : state;
}

/** Who has it; while the applicant is waited for, who goes on with it then. */
function heldKey({ awaits }: TrackAnswer): string {
  return awaits === null ? 'holder' : `awaits.${awaits}`;
}

/** Where it is, and which posts have it. */
function Where({ answer }: { readonly answer: TrackAnswer }) {
  const { t } = useTranslation(['track', 'common']);
  const short = useShortDay();
  const { state, deemedAccepted, holders, serialNo, receivedAt, now, certificateNo } = answer;
  return (
    <div className="track-where">
      <h2 className="track-now">{t(`now.${whereKey(answer)}`)}</h2>
      <p>
        <StateTag state={state} deemed={deemedAccepted} />
      </p>
      {holders.map(({ stepId, unitName: unit, postName: post, stepName: step }, place) => (
        <p key={stepId}>{t(place > 0 ? 'holderToo' : heldKey(answer), { unit, post, step })}</p>
      ))}
      {certificateNo !== null && <p>{t('certificate', { no: certificateNo })}</p>}
      <p className="small">
        {t('received', { serialNo, date: short(dayOfInstant(receivedAt), now) })} ·{' '}
        {t('asOf', { date: short(dayOfInstant(now)), time: now.slice(11, 16) })}
      </p>
    </div>
  );
}
