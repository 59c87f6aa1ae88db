import { useMutation, useQuery } from '@tanstack/react-query';
import type { RulePreview, RulesAnswer, RulesBody } from '../../../contract/rules.ts';
import { send } from './send.ts';

export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => send<RulesAnswer>({ method: 'GET', path: '/api/rules', signal }),
  });
}

/** What a version would change in the open cases; nothing is entered, so that it needs no key. */
export function useRulePreview() {
  return useMutation({
    mutationFn: (body: RulesBody) => send<RulePreview>({ method: 'POST', path: '/api/rules/preview', body }),
  });
}
