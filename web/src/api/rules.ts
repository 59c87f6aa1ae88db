import { useQuery } from '@tanstack/react-query';
import type { RulesAnswer } from '../../../contract/rules.ts';
import { send } from './send.ts';

export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => send<RulesAnswer>({ method: 'GET', path: '/api/rules', signal }),
  });
}
