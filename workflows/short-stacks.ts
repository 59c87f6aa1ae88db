/**
 * The engine takes a stack trace of every promise of a workflow, for those who want to see where it waits: a fifth of the
 * time of an act. A case says itself what it waits for (`lookAtCase`); of an error the line where it was thrown remains.
 * Raise the number to see more, for example while a history is replayed.
 */
(Error as ErrorConstructor & { stackTraceLimit: number }).stackTraceLimit = 1;
