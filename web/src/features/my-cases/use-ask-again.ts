import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseQuery } from '../../api/case.ts';
import type { Sending } from '../../api/use-keyed-post.ts';

/** After a refusal the page shows the case as it is now; what was typed stays. */
export function useAskAgain(caseNo: string, { kind }: Sending): void {
  const client = useQueryClient();
  useEffect(() => {
    if (kind === 'refused') void client.invalidateQueries({ queryKey: caseQuery(caseNo).queryKey });
  }, [client, caseNo, kind]);
}
