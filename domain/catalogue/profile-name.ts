/**
 * 预警方案 that cities use; one is in force per jurisdiction, an item may name another.
 * @source domain/4-supervision §4.2 (practice); what each says is in `supervision/profiles.ts`
 */
export const PROFILE_NAMES = ['STD', 'MZ', 'ZJ', 'YL', 'CD', 'HN'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
