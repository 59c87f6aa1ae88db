/** What the worker's bundle holds: the names are the workflow types on the server. */
export { approvalCase } from './case.ts';
export { matter } from './matter.ts';
