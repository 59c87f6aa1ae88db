/** 收费, 减免: what is charged, paid and waived. */
import type { FeeRefusal } from '../../../domain/case/side-roads/fee.ts';
import { yuanText } from '../moments.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const FEE_PROBLEMS: ProblemsOf<FeeRefusal> = {
  'no-fee': row(
    409,
    NOT_NOW,
    say('这个事项不收费。', 'This item is free of charge.'),
    say('不得收取任何费用。', 'Nothing may be charged.'),
  ),
  'fees-not-stated': row(
    422,
    NOT_NOW,
    say('准予时要写明应缴费用，没有的写“无”。', 'A permit says what it costs, even if nothing.'),
    sayOr(
      '可以列的收费项目：{possible}。',
      'Fees of this item: {possible}.',
      say('这个事项没有列收费项目，请写“无”。', 'The item lists no fee: state that there is none.'),
    ),
  ),
  'fee-not-listed': row(
    422,
    NOT_NOW,
    say('收费目录里没有“{feeCode}”，不能收。', '{feeCode} is not among the listed fees.'),
    sayOr(
      '可以收的：{possible}。',
      'Listed: {possible}.',
      say('这个事项没有列收费项目，什么都不能收。', 'The item lists no fee, so nothing can be charged.'),
    ),
  ),
  'fee-off-standard': row(
    422,
    NOT_NOW,
    say('“{feeCode}”的单价或者数量不合标准。', 'The rate or the quantity of {feeCode} is off the standard.'),
    sayOr(
      '标准单价：{possible}。',
      'Rates of the standard: {possible}.',
      say('收费目录没有写标准，请先核对目录。', 'The list states no rate: check the list first.'),
    ),
  ),
  'fee-not-due': row(
    409,
    NOT_NOW,
    sayOr(
      '没有待缴的费用“{feeCode}”。',
      'The fee {feeCode} is not due.',
      say('现在没有待缴的费用。', 'No fee is due now.'),
    ),
    sayOr(
      '待缴的：{possible}。',
      'Still due: {possible}.',
      say('没有要缴或者要减免的，可以接着办。', 'Nothing is left to pay or waive; go on with the case.'),
    ),
  ),
  'fee-amount': row(
    422,
    NOT_NOW,
    say('“{feeCode}”应缴 {due} 元，不是 {amount} 元。', '{feeCode}: {due} yuan are due, not {amount}.'),
    say('请按应缴金额登记。', 'Record exactly what is due.'),
  ),
  'no-waiver-in-law': row(
    409,
    NOT_NOW,
    say('这项收费没有减免依据。', 'Nothing in law lets this fee be waived.'),
    say('请按标准缴纳。', 'It is paid by the standard.'),
  ),
  'fee-open': row(
    409,
    NOT_NOW,
    say('费用还没有缴清：{feeCodes}。', 'Still unpaid: {feeCodes}.'),
    say('缴清或者依法减免后再制证。', 'Issue the certificate once they are paid or lawfully waived.'),
  ),
};

export const FEE_PARAMS: ParamsOf<FeeRefusal> = {
  'no-fee': nothing,
  'fees-not-stated': ({ possible }, { language, names }) => ({
    possible: listOf(possible.map(names.fee), language),
  }),
  'fee-not-listed': ({ feeCode, possible }, { language, names }) => ({
    feeCode: names.fee(feeCode),
    possible: listOf(possible.map(names.fee), language),
  }),
  'fee-off-standard': ({ feeCode, possibleFen }, { language, names }) => ({
    feeCode: names.fee(feeCode),
    possible: listOf(possibleFen.map(yuanText), language),
  }),
  'fee-not-due': ({ feeCode, possible }, { language, names }) => ({
    feeCode: names.fee(feeCode),
    possible: listOf(possible.map(names.fee), language),
  }),
  'fee-amount': ({ feeCode, dueFen, amountFen }, { names }) => ({
    feeCode: names.fee(feeCode),
    due: yuanText(dueFen),
    amount: yuanText(amountFen),
  }),
  'no-waiver-in-law': nothing,
  'fee-open': ({ feeCodes }, { language, names }) => ({
    feeCodes: listOf(feeCodes.map(names.fee), language),
  }),
};
