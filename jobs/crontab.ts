import { ANCHOR_EVERY } from './anchor-log.ts';
import { PATROL_EVERY } from './patrol.ts';

/** What is done again and again, by whichever worker comes first. */
export const CRONTAB = [PATROL_EVERY, ANCHOR_EVERY].join('\n');
