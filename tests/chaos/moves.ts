import type { OpenAct } from '../../contract/case.ts';
import type { Dice } from './dice.ts';

/** A press of a button: the route's last part and what the page would send beside `seenSeq`. */
export interface Move {
  readonly segment: string;
  readonly more: object;
}

type Choices = OpenAct['choices'];
type Filling = (choices: Choices, dice: Dice) => Move | undefined;

const reason = '因材料情况需要。';
const basis = '《中华人民共和国行政许可法》';

/** What a random person fills in; acts that end a case early come seldom, so that most cases live long. */
const FILLINGS: Readonly<Record<string, { readonly odds: number; readonly fill: Filling }>> = {
  accept: { odds: 1, fill: () => ({ segment: 'acceptance', more: {} }) },
  startReview: { odds: 1, fill: () => ({ segment: 'review', more: {} }) },
  completeStep: { odds: 1, fill: completeStep },
  returnStep: { odds: 0.3, fill: returnStep },
  requestCorrection: { odds: 0.3, fill: requestCorrection },
  extend: { odds: 0.5, fill: () => ({ segment: 'extension', more: { reason } }) },
  grant: { odds: 0.7, fill: () => ({ segment: 'grant', more: { reason } }) },
  refuse: { odds: 0.1, fill: () => ({ segment: 'refusal', more: { reason, basis } }) },
  refuseAcceptance: { odds: 0.03, fill: () => ({ segment: 'acceptance-refusal', more: { reason, basis } }) },
  issueCertificate: { odds: 1, fill: () => ({ segment: 'certificate', more: {} }) },
  serve: { odds: 0.7, fill: () => ({ segment: 'service', more: { method: 'window' } }) },
  withdraw: { odds: 0.03, fill: () => ({ segment: 'withdrawal', more: { reason } }) },
};

/** One of the acts that are open to this person now; undefined: he leaves it. */
export function moveOf(open: readonly OpenAct[], dice: Dice): Move | undefined {
  const act = dice.pick(open);
  const filling = act === undefined ? undefined : FILLINGS[act.act];
  if (act === undefined || filling === undefined || dice.roll() >= filling.odds) return undefined;
  return filling.fill(act.choices, dice);
}

function completeStep({ step = [], siteVisit = [], staff = [] }: Choices, dice: Dice): Move | undefined {
  const chosen = step[0]?.value;
  if (chosen === undefined) return undefined;
  const visit = siteVisit.length === 0 ? {} : { siteVisit: dice.roll() < 0.3 };
  const pair = staff.length === 0 ? {} : { staff: staff.slice(0, 2).map(({ value }) => value) };
  return { segment: 'step-completion', more: { step: chosen, opinion: '同意。', ...visit, ...pair } };
}

function returnStep({ to = [] }: Choices, dice: Dice): Move | undefined {
  const chosen = dice.pick(to)?.value;
  return chosen === undefined ? undefined : { segment: 'step-return', more: { to: chosen, reason } };
}

function requestCorrection({ material = [], approvedBy = [] }: Choices, dice: Dice): Move | undefined {
  const chosen = dice.pick(material)?.value;
  if (chosen === undefined) return undefined;
  const approved = approvedBy[0] === undefined ? {} : { approvedBy: approvedBy[0].value };
  const items = [{ material: chosen, problem: '缺页。', fix: '补齐。' }];
  return { segment: 'correction-notice', more: { items, ...approved } };
}
