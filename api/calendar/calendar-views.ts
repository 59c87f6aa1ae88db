import type { DayChangeView, Finding } from '../../contract/calendar.ts';
import { diffCalendars } from '../../domain/time/calendar-diff.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { NoticeFinding } from '../../domain/time/notice-check.ts';
import { findingSentence } from '../present/calendar-findings.ts';
import type { Language } from '../present/sentence.ts';

export const findingsView = (findings: readonly NoticeFinding[], language: Language): Finding[] =>
  findings.map((finding) => ({ ...finding, sentence: findingSentence(finding, language) }));

/** Day by day, what one version has otherwise than the other. */
export const daysView = (before: Calendar, after: Calendar): DayChangeView[] =>
  diffCalendars(before, after).map((change) => ({
    day: change.day,
    before: change.before?.reason ?? null,
    after: change.after?.reason ?? null,
  }));
