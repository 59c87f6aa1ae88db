import { ANCHOR_EVERY } from './anchor-log.ts';
import { PATROL_EVERY } from './patrol.ts';
import { REMIND_EVERY } from './remind-keepers.ts';

/** What is done again and again, by whichever worker comes first. */
export const CRONTAB = [PATROL_EVERY, ANCHOR_EVERY, REMIND_EVERY].join('\n');
