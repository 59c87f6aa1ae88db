/** What the worker's bundle holds: the names are the workflow types on the server. */
import './short-stacks.ts';

export { approvalCase } from './case.ts';
export { matter } from './matter.ts';
