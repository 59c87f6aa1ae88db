import { useTranslation } from 'react-i18next';
import type { RulesBody } from '../../../../contract/rules.ts';
import { changesOf, isNothing } from './rules-draft.ts';
import { useNames } from './use-names.ts';

interface Props {
  readonly before: Omit<RulesBody, 'from'> | null;
  readonly after: RulesBody;
}

/** What one version has otherwise than the one before it, in words. */
export function SettingsChanges({ before, after }: Props) {
  const { t } = useTranslation('rules');
  const names = useNames();
  const changes = changesOf(before, after);
  const profile = (name: string | null): string => t(`profile.${name ?? 'own'}`);
  if (isNothing(changes)) return <p>{t('changes.none')}</p>;
  return (
    <ul className="settings-changes">
      {changes.switchedOff.map((rule) => (
        <li key={rule}>{t('changes.off', { rule, name: names.rule(rule) })}</li>
      ))}
      {changes.switchedOn.map((rule) => (
        <li key={rule}>{t('changes.on', { rule, name: names.rule(rule) })}</li>
      ))}
      {changes.profile !== null && (
        <li>
          {t('changes.profile', { from: profile(changes.profile.from), to: profile(changes.profile.to) })}
        </li>
      )}
      {changes.own.map(({ of, key, from, to }) => (
        <li key={`${of} ${key}`}>
          {t(`changes.${of}`, {
            name: names[of](key),
            from: t(`profile.${from ?? 'none'}`),
            to: t(`profile.${to ?? 'none'}`),
          })}
        </li>
      ))}
    </ul>
  );
}
