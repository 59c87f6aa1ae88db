/** `npx tsx tests/histories/record.ts [name]`: lives through the scenarios and keeps their histories beside this file. */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { setUp } from '../services/set-up.ts';
import { stopAll } from '../services/stop-later.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { SCENARIOS } from './scenarios.ts';

await setUp();
const engine = await startEngine();
try {
  const [only] = process.argv.slice(2);
  for (const [name, live] of Object.entries(SCENARIOS))
    if (only === undefined || only === name) await keep(engine, name, await live(engine));
} finally {
  await engine.stop();
  await stopAll();
}

async function keep({ client }: Engine, name: string, workflowIds: readonly string[]): Promise<void> {
  for (const [index, workflowId] of workflowIds.entries()) {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const file = new URL(index === 0 ? `${name}.json` : `${name}-${kindOf(workflowId)}-${index}.json`, import.meta.url);
    await writeFile(file, `${JSON.stringify({ workflowId, history: JSON.parse(historyToJSON(history)) as unknown })}\n`);
    console.log(`${name}: ${workflowId}, ${history.events?.length ?? 0} events`);
  }
}

/** A matter of the case, or a part of a joint one. */
function kindOf(workflowId: string): string {
  return workflowId.startsWith('matter/') ? 'matter' : 'part';
}
