import { Button, Input } from 'antd';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RuleDraftAnswer, RulesAnswer, RulesBody } from '../../../../contract/rules.ts';
import { addDays, parseDay } from '../../../../domain/time/day.ts';
import { useEnterDraft } from '../../api/drafts.ts';
import { SendingNote } from '../../components/sending-note.tsx';
import { useKeptDraft } from '../../components/use-kept-draft.ts';
import { ExceptionLines } from './exception-lines.tsx';
import { ProfileField } from './profile-field.tsx';
import { RuleSwitches } from './rule-switches.tsx';
import { bodyOfRules, draftOfNewest } from './rules-draft.ts';
import { RulesForeseen } from './rules-foreseen.tsx';
import { SettingsChanges } from './settings-changes.tsx';

const PLACE = 'xianshi.draft.rules';

/** 录入一版规则: which are off, which profile, from which day; what it changes is said before it is entered. */
export function RulesForm({ answer }: { readonly answer: RulesAnswer }) {
  const { t } = useTranslation('rules');
  const id = useId();
  const navigate = useNavigate();
  const empty = useMemo(() => draftOfNewest(answer), [answer]);
  const { draft, change, forget } = useKeptDraft(PLACE, empty);
  const { sending, busy, press } = useEnterDraft<RulesBody, RuleDraftAnswer>('rules');
  const body = bodyOfRules(draft);
  const enter = async (): Promise<void> => {
    const entered = await press(body);
    if (entered === null) return;
    forget();
    await navigate(`/desk/rules/drafts/${entered.draftId}`);
  };
  return (
    <form
      className="keeper-form"
      aria-label={t('form.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <fieldset>
        <legend>{t('form.when')}</legend>
        <div className="keeper-field">
          <label htmlFor={`${id}-from`}>{t('form.from')}</label>
          <Input
            id={`${id}-from`}
            type="date"
            required
            min={addDays(parseDay(answer.today), 1)}
            value={draft.from}
            onChange={(event) => {
              change({ from: event.target.value });
            }}
          />
        </div>
        <p className="small">{t('form.fromHint')}</p>
      </fieldset>
      <RuleSwitches rules={answer.rules} off={draft.off} change={change} />
      <fieldset>
        <legend>{t('form.profile')}</legend>
        <ProfileField
          label={t('form.profileAll')}
          value={draft.profile}
          canBeOwn
          change={(profile) => {
            change({ profile });
          }}
        />
        <ExceptionLines answer={answer} exceptions={draft.exceptions} change={change} />
      </fieldset>
      <section aria-labelledby={`${id}-changes`}>
        <h2 id={`${id}-changes`}>{t('form.changes')}</h2>
        <SettingsChanges before={answer.newest?.settings ?? null} after={body} />
      </section>
      <RulesForeseen body={body} />
      <p>{t('form.follows')}</p>
      <SendingNote sending={sending} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('form.enter')}
      </Button>
    </form>
  );
}
