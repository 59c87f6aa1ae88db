import type { Form } from './form-rules.ts';

/** 是否选择告知承诺, the same key in every item that offers it. */
const PROMISE_FIELD = 'commit';

/** The applicant chooses; an item that does not ask offers the promise alone. */
export function promises(form: Form): boolean {
  return form[PROMISE_FIELD] !== false;
}
