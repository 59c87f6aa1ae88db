/**
 * 派员: for an inspection, test or quarantine two or more are sent within five working days of acceptance (K13). Time of
 * special procedures is not taken out of this limit: 45 names only those of the section on limits.
 * @source 行政许可法 第55条第2款; settled.md 20
 */
export interface DispatchActs {
  dispatchStaff: {
    /** Person ids of those who are sent. */
    readonly staff: readonly string[];
  };
}

export interface DispatchEvent {
  readonly type: 'staffDispatched';
  readonly staff: readonly string[];
}

export interface DispatchRefusal {
  readonly code: 'no-dispatch';
}

export interface DispatchState {
  /** Person ids of those who were sent. */
  readonly dispatched: readonly string[];
}

export const noDispatch: DispatchState = { dispatched: [] };

/** 指派两名以上工作人员. @source 行政许可法 第55条第2款 */
export const DISPATCHED_AT_LEAST = 2;
