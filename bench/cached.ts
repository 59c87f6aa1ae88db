import type { Worker } from 'node:worker_threads';
import { paper, submitCase } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';

export interface CachedCases {
  readonly cases: number;
  /** Heap that one more open case costs a worker which has it in its cache. */
  readonly kibPerCase: number;
}

/** @source engine.md §5 */
export const MOST_KIB_PER_CASE = 60;
const BEFORE = 32;
/** Enough to see what one costs. */
export const FEW = 128;
const AT_ONCE = 8;
const BYTES_PER_KIB = 1024;

/** Accepted cases, which wait for their review, on an engine whose workflows live in these threads. */
export async function measureCachedCases(
  engine: Engine,
  threads: readonly Worker[],
  cases: number,
): Promise<CachedCases> {
  await openCases(engine, BEFORE);
  const before = await heapOf(threads);
  await openCases(engine, cases);

  return { cases, kibPerCase: ((await heapOf(threads)) - before) / cases / BYTES_PER_KIB };
}

async function openCases(engine: Engine, count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => openCase(engine)));
  }
}

async function openCase(engine: Engine): Promise<void> {
  const driven = await submitCase(engine);
  await driven.act('accept', { document: paper });
}

/** What the threads that run workflows still reach, after everything else was thrown away. */
async function heapOf(threads: readonly Worker[]): Promise<number> {
  const sizes = await Promise.all(threads.map(async (thread) => sizeOf(await thread.getHeapSnapshot())));
  return sizes.reduce((all, size) => all + size, 0);
}

async function sizeOf(snapshot: AsyncIterable<Buffer>): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of snapshot) chunks.push(chunk);
  const { snapshot: head, nodes } = JSON.parse(Buffer.concat(chunks).toString()) as Snapshot;
  const fields = head.meta.node_fields;
  const size = fields.indexOf('self_size');
  return nodes.reduce((sum, value, index) => (index % fields.length === size ? sum + value : sum), 0);
}

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  /** Flat: so many values a node as there are fields. */
  readonly nodes: readonly number[];
}
