/**
 * The published arrangements of the State Council General Office, transcribed word by word.
 *
 * @source 国办发明电〔2023〕7号 (2023-10-25), 国办发明电〔2024〕12号 (2024-11-12), and the notice for 2026 of
 * 2025-11-04. 2024 has no day off on 除夕: the regulation that added it is in force from 2025.
 */
import type { Calendar, CalendarYear } from '../calendar.ts';
import { parseDay } from '../day.ts';

export const nationalCalendar: Calendar = {
  version: 1,
  years: {
    2024: publishedYear({
      source: '国办发明电〔2023〕7号',
      off: [
        ['2024-01-01', '2024-01-01'],
        ['2024-02-10', '2024-02-17'],
        ['2024-04-04', '2024-04-06'],
        ['2024-05-01', '2024-05-05'],
        ['2024-06-10', '2024-06-10'],
        ['2024-09-15', '2024-09-17'],
        ['2024-10-01', '2024-10-07'],
      ],
      work: [
        ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28'],
        ...['2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
      ],
    }),
    2025: publishedYear({
      source: '国办发明电〔2024〕12号',
      off: [
        ['2025-01-01', '2025-01-01'],
        ['2025-01-28', '2025-02-04'],
        ['2025-04-04', '2025-04-06'],
        ['2025-05-01', '2025-05-05'],
        ['2025-05-31', '2025-06-02'],
        ['2025-10-01', '2025-10-08'],
      ],
      work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    }),
    2026: publishedYear({
      source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
      off: [
        ['2026-01-01', '2026-01-03'],
        ['2026-02-15', '2026-02-23'],
        ['2026-04-04', '2026-04-06'],
        ['2026-05-01', '2026-05-05'],
        ['2026-06-19', '2026-06-21'],
        ['2026-09-25', '2026-09-27'],
        ['2026-10-01', '2026-10-07'],
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    }),
  },
  openingHours: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
};

function publishedYear(notice: {
  source: string;
  off: readonly (readonly [string, string])[];
  work: readonly string[];
}): CalendarYear {
  return {
    source: notice.source,
    off: notice.off.map(([first, last]) => [parseDay(first), parseDay(last)] as const),
    work: notice.work.map(parseDay),
  };
}
