/** The tables that a case's logs give, in the order in which their rows can be written. */
export const DERIVED_TABLES = {
  approval_case: { key: ['case_no'], ofCases: 'case_no = any($1)' },
  clock: { key: ['case_no', 'clock_id'], ofCases: 'case_no = any($1)' },
  task: { key: ['case_no', 'seq', 'step_id'], ofCases: 'case_no = any($1)' },
  card: { key: ['card_key'], ofCases: 'case_no = any($1)' },
  accountability: { key: ['matter_id'], ofCases: 'case_no = any($1)' },
  accountability_card: {
    key: ['card_key'],
    ofCases: `matter_id in (select matter_id from accountability where case_no = any($1))
      or card_key in (select card_key from card where case_no = any($1))`,
  },
  other_matter: { key: ['matter_id'], ofCases: 'case_no = any($1)' },
} as const satisfies Readonly<Record<string, { readonly key: readonly string[]; readonly ofCases: string }>>;

export type DerivedTable = keyof typeof DERIVED_TABLES;
export const DERIVED_TABLE_NAMES = Object.keys(DERIVED_TABLES) as readonly DerivedTable[];
