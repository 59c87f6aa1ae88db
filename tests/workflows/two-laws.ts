import './second-law.ts';

/** What a worker's bundle holds after a release that knows both laws. */
export { approvalCase } from '../../workflows/case.ts';
export { matter } from '../../workflows/matter.ts';
