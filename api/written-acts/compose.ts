import type { DocumentKind } from '../../prisma/file-store.ts';
import type { Letter } from './letter.ts';
import { acceptanceLetter } from './letters/accept.ts';
import { certificateLetter } from './letters/certificate.ts';
import { grantLetter, refusalLetter } from './letters/decision.ts';
import { extensionLetter } from './letters/extend.ts';
import { notNeededLetter, terminationLetter } from './letters/ending.ts';
import { hearingNoticeLetter, hearingOfferLetter, transcriptLetter } from './letters/hearing.ts';
import { postCheckLetter, waiverLetter } from './letters/after-permit.ts';
import { receiptLetter } from './letters/receipt.ts';
import { reportUpLetter } from './letters/report-up.ts';
import { acceptanceRefusalLetter } from './letters/refuse-acceptance.ts';
import { correctionLetter } from './letters/request-correction.ts';
import { specialProcedureLetter } from './letters/special-procedure.ts';
import { consultationLetter, interestedPartyLetter } from './letters/to-others.ts';
import { TITLES } from './titles.ts';
import type { WrittenActInput, WrittenActOf } from './written-act-input.ts';

/** What each kind says. A kind without a row does not compile. */
const LETTERS: {
  readonly [Kind in DocumentKind]: (act: WrittenActOf<Kind>, heading: string) => Letter;
} = {
  receipt: receiptLetter,
  accept: acceptanceLetter,
  requestCorrection: correctionLetter,
  refuseAcceptance: acceptanceRefusalLetter,
  extend: extensionLetter,
  grant: grantLetter,
  refuse: refusalLetter,
  certificate: certificateLetter,
  reportUp: reportUpLetter,
  declareNotNeeded: notNeededLetter,
  terminate: terminationLetter,
  startSpecialProcedure: specialProcedureLetter,
  offerHearing: hearingOfferLetter,
  scheduleHearing: hearingNoticeLetter,
  holdHearing: transcriptLetter,
  notifyInterestedParty: interestedPartyLetter,
  startConsultation: consultationLetter,
  waiveFee: waiverLetter,
  completePostCheck: postCheckLetter,
};

export function compose(act: WrittenActInput): Letter {
  const letter = LETTERS[act.kind] as (act: WrittenActInput, heading: string) => Letter;
  return letter(act, TITLES[act.kind]);
}
