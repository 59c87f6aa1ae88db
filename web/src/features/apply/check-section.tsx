import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormField, GuideAnswer } from '../../../../contract/catalogue.ts';
import type { FormValue } from '../../../../domain/catalogue/form-rules.ts';
import type { Draft } from './draft.ts';
import { splitFields } from './split-fields.ts';

export type SectionName = 'who' | 'what' | 'materials' | 'check';

interface Props {
  readonly guide: GuideAnswer;
  readonly draft: Draft;
  readonly open: (section: SectionName) => void;
}

/** Everything as it will be handed in, each part with a way back to change it. */
export function CheckSection({ guide, draft, open }: Props) {
  const { t } = useTranslation('apply');
  const { who, what } = splitFields(guide.form);
  return (
    <>
      <Part title={t('section.who')} open={open} section="who">
        <Answers fields={who} draft={draft} />
      </Part>
      <Part title={t('section.what')} open={open} section="what">
        <Answers fields={what} draft={draft} />
      </Part>
      <Part title={t('section.materials')} open={open} section="materials">
        <ul className="apply-checked">
          {guide.materials.map(({ code, name }) => (
            <li key={code}>
              {t('checkedMaterial', {
                name,
                files: (draft.files[code] ?? []).map((file) => file.name).join(t('joiner')) || t('noFile'),
              })}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part(props: {
  readonly title: string;
  readonly section: SectionName;
  readonly open: Props['open'];
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation('apply');
  return (
    <section>
      <h3 className="apply-part">
        {props.title}
        <Button
          type="link"
          aria-label={t('changePart', { part: props.title })}
          onClick={() => {
            props.open(props.section);
          }}
        >
          {t('change')}
        </Button>
      </h3>
      {props.children}
    </section>
  );
}

function Answers({ fields, draft }: { readonly fields: readonly FormField[]; readonly draft: Draft }) {
  const { t } = useTranslation('apply');
  const textOf = (value: FormValue | undefined): string => {
    if (value === undefined || value === '') return t('notFilled');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(t('joiner'));
  };
  return (
    <dl className="facts">
      {fields.map(({ key, label }) => (
        <div key={key} className="facts-row">
          <dt>{label}</dt>
          <dd>{textOf(draft.form[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
