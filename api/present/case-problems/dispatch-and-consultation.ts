/** 派员, 征求意见: whom the law sends, and which units are asked. */
import type { ConsultationRefusal } from '../../../domain/case/side-roads/consultation.ts';
import type { DispatchRefusal } from '../../../domain/case/side-roads/dispatch.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const DISPATCH_AND_CONSULTATION_PROBLEMS: ProblemsOf<DispatchRefusal | ConsultationRefusal> = {
  'no-dispatch': row(
    409,
    NOT_NOW,
    say('这个事项没有法定的派员要求。', 'The law sends nobody for this item.'),
    say('需要现场核查的，在环节里登记。', 'Record a site visit in its step.'),
  ),
  'no-consultation': row(
    409,
    NOT_NOW,
    say('这个事项没有列出要征求意见的单位。', 'This item names no unit to consult.'),
    say('内部商请不停止计时，也不用登记。', 'Asking informally stops no limit and needs no record.'),
  ),
  'consultation-not-listed': row(
    422,
    NOT_NOW,
    say('清单里没有征求“{unit}”意见这一项。', 'This item does not consult {unit}.'),
    sayOr(
      '可以征求：{possible}。',
      'It consults: {possible}.',
      say(
        '清单里的单位都已征求过；请等答复，收到后登记。',
        'All units of the item were asked: record their answers as they come.',
      ),
    ),
  ),
  'consulted-already': row(
    409,
    NOT_NOW,
    say('已经征求过意见，每个单位只征求一次。', 'It was consulted already; each unit is asked once.'),
    sayOr(
      '还可以征求：{possible}。',
      'Not asked yet: {possible}.',
      say(
        '清单里的单位都已征求过；请等答复，收到后登记。',
        'All units of the item were asked: record their answers as they come.',
      ),
    ),
  ),
  'not-consulted': row(
    409,
    NOT_NOW,
    say('没有等它答复的征求意见函。', 'No answer of that unit is awaited.'),
    sayOr(
      '还没有答复的：{possible}。',
      'Still to answer: {possible}.',
      say('现在没有等答复的单位，可以接着办。', 'No answer is awaited now; go on with the case.'),
    ),
  ),
};

export const DISPATCH_AND_CONSULTATION_PARAMS: ParamsOf<DispatchRefusal | ConsultationRefusal> = {
  'no-dispatch': nothing,
  'no-consultation': nothing,
  'consultation-not-listed': ({ unitId, possible }, { language, names }) => ({
    unit: names.unit(unitId),
    possible: listOf(possible.map(names.unit), language),
  }),
  'consulted-already': ({ possible }, { language, names }) => ({
    possible: listOf(possible.map(names.unit), language),
  }),
  'not-consulted': ({ possible }, { language, names }) => ({
    possible: listOf(possible.map(names.unit), language),
  }),
};
