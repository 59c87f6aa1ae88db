import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Whom a red card needs: the unit, and the instant at which it became red. */
export interface NeededLeader {
  readonly unitId: string;
  readonly at: Instant;
}

/**
 * Nobody answers for the unit on that day (第一责任人缺位), so the red card cannot be stored without breaking the rule of
 * exactly one. Recording waits; the patrol lets it go on as soon as one is entered.
 */
export class NoFirstResponsible extends Error {
  readonly needed: NeededLeader;

  constructor(needed: NeededLeader) {
    const { unitId, at } = needed;
    super(
      `unit ${unitId} has no first responsible person on ${dayOf(at)}: enter one in unit_leader for that day, ` +
        `and recording goes on by itself within minutes / 单位 ${unitId} 在 ${dayOf(at)} 没有第一责任人：请在 unit_leader ` +
        `补上那一天的第一责任人，几分钟内自动继续记录`,
    );
    this.name = 'NoFirstResponsible';
    this.needed = needed;
  }
}
