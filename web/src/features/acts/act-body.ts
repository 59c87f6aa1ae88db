import type { ActBody as BodyOf } from '../../api/act.ts';
import type { CaseAnswer, OpenAct } from '../../../../contract/case.ts';
import { chosenStep } from './chosen-step.ts';
import type { ActDraft, DeskAct, Missing } from './act-draft.ts';
import { feesBody, feesMissing } from './fees.ts';
import { officeBody, officeMissing } from './office-body.ts';
import { isOfficeAct } from './office-forms.ts';
import { answersBody, missingAnswers } from './proceeding-body.ts';
import { isDeskProceeding } from './proceeding-specs.ts';
import { toleratedBody, toleratedOf } from './tolerated.ts';
import { correctionItems, missingVerdicts } from './verdicts.ts';

export type ActBody = BodyOf<DeskAct>;
const fromStep = (answer: CaseAnswer): { readonly step?: string } => {
  const step = chosenStep(answer);
  return step === null ? {} : { step };
};
type ServiceMethod = BodyOf<'serve'>['method'];

/** A check on the spot is made by two or more. @source 行政许可法 第34条第3款 */
const MIN_STAFF = 2;

export interface ActContext {
  readonly act: DeskAct;
  readonly draft: ActDraft;
  readonly answer: CaseAnswer;
  readonly choices: OpenAct['choices'];
}

const blank = (text: string): boolean => text.trim() === '';
const ask = (missing: boolean, field: string): readonly Missing[] =>
  missing ? [{ elementId: `act-${field}`, key: `missing.${field}` }] : [];

/** What the dialog still wants before the act can be sent. Empty: send it. */
export function missingFields({ act, draft, answer, choices }: ActContext): readonly Missing[] {
  if (isOfficeAct(act)) return officeMissing({ act, draft, choices });
  if (isDeskProceeding(act)) return missingAnswers({ act, draft, choices });
  switch (act) {
    case 'grant':
      return ask(feesMissing(draft, choices), 'fees');
    case 'accept':
      return ask(toleratedOf(draft, choices).length < (choices['tolerated'] ?? []).length, 'tolerated');
    case 'startReview':
    case 'issueCertificate':
      return [];
    case 'requestCorrection':
      return missingVerdicts(answer.materials, draft.verdicts);
    case 'refuseAcceptance':
    case 'refuse':
      return [...ask(blank(draft.reason), 'reason'), ...ask(blank(draft.basis), 'basis')];
    case 'extend':
      return ask(blank(draft.reason), 'reason');
    case 'returnStep':
      return [...ask(draft.to === null, 'to'), ...ask(blank(draft.reason), 'reason')];
    case 'serve':
      return ask(draft.method === null, 'method');
    case 'completeStep':
      return [
        ...ask(choices['siteVisit'] !== undefined && draft.siteVisit === null, 'siteVisit'),
        ...ask(choices['staff'] !== undefined && draft.staff.length < MIN_STAFF, 'staff'),
        ...ask(choices['agrees'] !== undefined && draft.agrees === null, 'agrees'),
        ...ask(blank(draft.opinion), 'opinion'),
      ];
  }
}

/** The body of the act, once nothing is missing. `seenSeq`: the answer this person was looking at. */
export function bodyOf({ act, draft, answer, choices }: ActContext): ActBody {
  const seen = { seenSeq: answer.lastActSeq };
  if (isOfficeAct(act)) return { ...seen, ...officeBody({ act, draft, choices }) };
  const reason = draft.reason.trim();
  if (isDeskProceeding(act)) return { ...seen, ...answersBody({ act, draft, choices }) };
  switch (act) {
    case 'accept':
      return { ...seen, ...toleratedBody(draft, choices) };
    case 'startReview':
    case 'issueCertificate':
      return seen;
    case 'grant':
      return { ...seen, ...(reason === '' ? {} : { reason }), ...feesBody(draft, choices) };
    case 'requestCorrection':
      return {
        ...seen,
        items: correctionItems(answer.materials, draft.verdicts),
        ...(draft.workingDays === null ? {} : { workingDays: draft.workingDays }),
        ...(draft.approvedBy === null ? {} : { approvedBy: draft.approvedBy }),
      };
    case 'refuseAcceptance':
    case 'refuse':
      return { ...seen, reason, basis: draft.basis.trim() };
    case 'extend':
      return { ...seen, reason };
    case 'returnStep':
      return { ...seen, to: draft.to ?? '', ...fromStep(answer), reason };
    case 'serve':
      return { ...seen, method: draft.method as ServiceMethod };
    case 'completeStep':
      return {
        ...seen,
        step: choices['step']?.[0]?.value ?? '',
        opinion: draft.opinion.trim(),
        ...(draft.siteVisit === null ? {} : { siteVisit: draft.siteVisit === 'yes' }),
        ...(draft.staff.length === 0 ? {} : { staff: [...draft.staff] }),
        ...(draft.agrees === null ? {} : { agrees: draft.agrees === 'yes' }),
      };
  }
}
