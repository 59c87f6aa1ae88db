import { TAKEN_BACK } from '../domain/supervision/matter-names.ts';
import { SUSPICIONS } from '../domain/supervision/suspicion.ts';

const UPHELD = `exists (select from matter_event e where e.matter_id = d.matter_id and e.type = 'upheld')`;

/**
 * Levels of the cards of a case that stand, as they are now, red first: of its own log, found by supervision, raised by
 * their matters. None about a rating or a complaint, as on the page of the case; an open suspicion (疑点) only where the
 * reader may know of it (ADR 0027), said of `card d`.
 */
export const standingCards = (caseNo: string, maySuspect: string): string => `array(select d.level from card d
  where d.case_no = ${caseNo} and not d.over and d.facts ->> 'matterId' is null
    and (not d.rule = any('{${SUSPICIONS.join(',')}}') or ${UPHELD} or ${maySuspect})
  order by d.level, d.issued_at) as cards`;

/** Level of the heaviest card that the limit of the lead clock of `c` gave and that was not taken back; null: none. */
export const LEAD_CARD = `(select d.level from card d where d.case_no = c.case_no and d.clock_id = c.lead_clock ->> 'clockId'
  and d.state <> all ('{${TAKEN_BACK.join(',')}}') order by d.level limit 1)`;
