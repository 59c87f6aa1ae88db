import type { CaseAnswer, OpenAct } from '../../../../contract/case.ts';
import type { DoorAct } from '../../../../contract/door-acts.ts';
import { DESK_PROCEEDINGS } from './proceeding-specs.ts';

/** What a clerk found out about one material; every material needs one before a notice leaves. */
export const VERDICTS = ['complete', 'wrong', 'missing', 'not-needed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface MaterialVerdict {
  readonly verdict: Verdict;
  readonly problem: string;
  readonly fix: string;
}

/** Everything that can be typed or chosen in an act dialog. Kept until the act is recorded. */
export interface ActDraft {
  readonly opinion: string;
  readonly reason: string;
  readonly basis: string;
  readonly siteVisit: 'yes' | 'no' | null;
  readonly staff: readonly string[];
  readonly to: string | null;
  readonly method: string | null;
  readonly verdicts: Readonly<Record<string, MaterialVerdict>>;
  readonly workingDays: number | null;
  readonly approvedBy: string | null;
  readonly note: string;
  readonly agrees: 'yes' | 'no' | null;
  /** Answers to what the table of office acts asks, by the name of the field. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly some: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number | null>>;
  /** Of a proceeding, by the name of its field; whoever is sent stands in `staff`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What the parts of the dialog share. */
export interface FieldProps {
  readonly draft: ActDraft;
  readonly change: (part: Partial<ActDraft>) => void;
  readonly choices: OpenAct['choices'];
  readonly answer: CaseAnswer;
}

/** A place in the dialog that still wants an answer: the id of its element, and the key of what it asks. */
export interface Missing {
  readonly elementId: string;
  readonly key: string;
  readonly name?: string;
}

export const EMPTY_DRAFT: ActDraft = {
  opinion: '',
  reason: '',
  basis: '',
  siteVisit: null,
  staff: [],
  to: null,
  method: null,
  verdicts: {},
  workingDays: null,
  approvedBy: null,
  note: '',
  agrees: null,
  chosen: {},
  some: {},
  numbers: {},
  answers: {},
};

/** The acts of an office, in the order of the desk. What only the applicant may do is on the applicant's page. */
export const DESK_ACTS = [
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'startReview',
  'completeStep',
  'grant',
  'refuse',
  'returnStep',
  ...DESK_PROCEEDINGS,
  'extend',
  'issueCertificate',
  'serve',
  'reportUp',
  'fixOnSpot',
  'addSigner',
  'removeSigner',
  'transferTask',
  'recuse',
  'raiseStepLimit',
  'declareNotNeeded',
  'terminate',
  'void',
] as const satisfies readonly DoorAct[];
export type DeskAct = (typeof DESK_ACTS)[number];

/** Open, but never what the page proposes: they end the case, send it back or hand it to somebody else. */
const NEVER_PROPOSED: readonly DeskAct[] = [
  'requestCorrection',
  'refuseAcceptance',
  'refuse',
  'returnStep',
  'removeSigner',
  'transferTask',
  'recuse',
  'raiseStepLimit',
  'declareNotNeeded',
  'terminate',
  'void',
];

/** The one act that a page proposes, if any: the first of those that are open. */
export function proposedAct([first]: readonly DeskAct[]): DeskAct | null {
  return first === undefined || NEVER_PROPOSED.includes(first) ? null : first;
}
