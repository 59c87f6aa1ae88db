import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFILE_NAMES } from '../../../../domain/catalogue/profile-name.ts';
import type { RulesBody } from '../../../../contract/rules.ts';

type Profile = RulesBody['profile'];

interface Props {
  readonly label: string;
  readonly value: Profile;
  /** May it be what each item's version names? */
  readonly canBeOwn: boolean;
  readonly change: (profile: Profile) => void;
}

/** 预警方案, each with what it does. */
export function ProfileField({ label, value, canBeOwn, change }: Props) {
  const { t } = useTranslation('rules');
  const id = useId();
  return (
    <div className="keeper-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => {
          change(PROFILE_NAMES.find((name) => name === target.value) ?? null);
        }}
      >
        {canBeOwn && <option value="">{t('profile.own')}</option>}
        {PROFILE_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`profile.${name}`)}
          </option>
        ))}
      </select>
      {value !== null && <p className="small">{t(`profileSays.${value}`)}</p>}
    </div>
  );
}
