import type { TFunction } from 'i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';

type MatterEvent = MatterAnswer['events'][number];

const OPENED: Readonly<Partial<Record<MatterAnswer['kind'], string>>> = {
  card: 'opened',
  accountability: 'openedRecord',
};

/** The sentence of an event of a matter; what it carries is filled in by key. */
export function eventWords(
  { type, params }: MatterEvent,
  kind: MatterAnswer['kind'],
  t: TFunction<'matters'>,
  dayText: (day: string) => string,
): string {
  const say = (key: string, values: Record<string, string> = {}): string => t(`event.${key}`, values);
  const text = (name: string): string => String(params[name] ?? '');
  const day = (name: string): string => dayText(text(name));
  switch (type) {
    case 'opened':
      return say(OPENED[kind] ?? 'openedOther');
    case 'instructed':
      return text('dueOn') === '' ? say(type) : say('instructedDue', { date: day('dueOn') });
    case 'cancelled':
      return say(`cancelledReason.${text('reason')}`, { defaultValue: say(type) });
    case 'reminded':
      return say(type, { rung: t(`rung.${text('rung')}`, { defaultValue: '' }) });
    case 'escalated':
      return say(type, { date: day('answerDueOn') });
    case 'explanationRequested':
      return say(type, { date: day('dueOn') });
    case 'attributed':
      return text('mainPerson') === '' ? say('attributedPlain') : say(type, { person: text('mainPerson') });
    case 'deadlinesRecomputed':
      return say(type, { version: text('toVersion'), moves: text('moves') });
    case 'decided':
      return say(type, { no: text('documentNo') });
    case 'extended':
    case 'answerReturned':
      return say(type, { date: day('dueOn') });
    case 'orderOpened':
      return say(type, { order: t(`kind.${text('order')}`), date: day('dueOn') });
    case 'opinionSought':
      return say(type, { unit: text('unit'), date: day('dueOn') });
    case 'heard':
      return say(type, { person: text('person') });
    case 'proposed':
      return say(type, {
        severity: t(`severityName.${text('severity')}`),
        responsibility: t(`responsibilityName.${text('responsibility')}`),
        measure: t(`measureName.${text('measure')}`),
      });
    case 'transferred':
      return say(type, { to: t(`transferName.${text('to')}`) });
    case 'cardRevoked':
      return say(params['ends'] === true ? 'lastCardRevoked' : type, { standing: text('standing') });
    case 'foundNotLiable':
      return say(type, { ground: t(`groundName.${text('ground')}`, { defaultValue: text('ground') }) });
    default:
      return say(type, { defaultValue: type });
  }
}
