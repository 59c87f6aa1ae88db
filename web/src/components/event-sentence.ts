import type { TFunction } from 'i18next';
import type { EventView } from '../../../contract/case.ts';
import { dayWords } from './moments.ts';

type Params = EventView['params'];

/** What an event of the log says, as one sentence; the values come ready from the server. */
export function eventSentence(t: TFunction, { type, params }: EventView, now?: string): string {
  return t(`events:${type}${formOf(type, params)}`, {
    ...params,
    ...datesOf(t, params, now),
    ...namesOf(t, params),
  });
}

/** Some types read differently by what they carry. */
function formOf(type: string, params: Params): string {
  switch (type) {
    case 'correctionRequested':
      if (params['resubmit'] === true) return 'Resubmit';
      return typeof params['approvedBy'] === 'string' ? 'Again' : '';
    case 'correctionSupplied':
    case 'toleratedSupplied':
      return params['complete'] === true ? '.complete' : '.part';
    case 'correctionExpired':
      return params['lapsed'] === true ? '.lapsed' : '.open';
    case 'stepCompleted':
      if (params['next'] === '') return params['beside'] === '' ? '.last' : '.beside';
      return params['skipped'] === '' ? '.next' : '.skipping';
    case 'clockBreached':
      return params['theirs'] === true ? 'Theirs' : '';
    case 'stepSigned':
      return params['agrees'] === true ? '.agrees' : '.disagrees';
    case 'signerAdded':
    case 'signerRemoved':
    case 'taskTransferred':
    case 'recused':
      return params['named'] === '' ? '.plain' : '.named';
    case 'stepLimitRaised':
      return `.${String(params['unit'])}`;
    case 'terminated':
      return `.${String(params['ground'])}`;
    case 'hearingRequested':
      return params['forParty'] === true ? '.party' : '.own';
    case 'served':
      return `.${String(params['method'])}`;
    case 'childDecided':
    case 'postCheckCompleted':
      return `.${String(params['result'])}`;
    case 'cardCancelled':
    case 'breachCancelled':
      return `.${String(params['reason'])}`;
    case 'clockAdvanced':
      return params['count'] === undefined ? '.once' : '.often';
    default:
      return '';
  }
}

function datesOf(t: TFunction, params: Params, now: string | undefined): Record<string, string> {
  const days = ['acceptedOn', 'lastDayOn', 'permitExpiresOn', 'on'].filter(
    (name) => typeof params[name] === 'string',
  );
  return Object.fromEntries(days.map((name) => [name, dayWords(t, String(params[name]), now, 'day')]));
}

function namesOf(t: TFunction, { clock, step, level, procedure }: Params): Record<string, string> {
  return {
    ...(typeof procedure === 'string' ? { procedure: t(`common:procedure.${procedure}`) } : {}),
    ...(typeof clock === 'string'
      ? {
          clock:
            clock === 'step' && typeof step === 'string' && step !== ''
              ? t('clock:stepName', { step })
              : t(`clock:name.${clock}`),
        }
      : {}),
    ...(typeof level === 'string' ? { level: t(`common:cardName.${level}`) } : {}),
  };
}
